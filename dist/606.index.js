export const id = 606;
export const ids = [606];
export const modules = {

/***/ 47917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ runInfo)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Which run of which system this is, for the manifest. */
function runInfo(environment) {
    const { GITHUB_RUN_ID, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA } = environment;
    if (environment.GITHUB_ACTIONS === 'true' && GITHUB_RUN_ID) {
        return {
            id: GITHUB_RUN_ID,
            provider: 'github',
            url: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
            ...(GITHUB_SHA ? { commit: GITHUB_SHA } : {}),
        };
    }
    const { CI_PIPELINE_ID, CI_PIPELINE_URL, CI_COMMIT_SHA } = environment;
    if (environment.GITLAB_CI === 'true' && CI_PIPELINE_ID) {
        return {
            id: CI_PIPELINE_ID,
            provider: 'gitlab',
            ...(CI_PIPELINE_URL ? { url: CI_PIPELINE_URL } : {}),
            ...(CI_COMMIT_SHA ? { commit: CI_COMMIT_SHA } : {}),
        };
    }
    return { id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex'), provider: 'local' };
}


/***/ }),

/***/ 8250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ frontendContext)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15224);
/* harmony import */ var _restore_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94448);



/** What a run gets from its action. */
const frontendContext = (log, environment, inTerms) => ({
    reporter: {
        ...log,
        lastWords: words => {
            log.lastWords(words);
            // Stays when main has told how it ended: what has the target's name then is not ours to drop.
            if (words)
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .state */ .w.replacing, 'true');
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .state */ .w.lastWords, words ? JSON.stringify(words) : '');
        },
    },
    environment,
    mask: secret => log.mask(secret),
    redact: text => log.clean(text),
    translateOptionNames: inTerms,
    complete: hint => hint,
    restoreCommand: which => `run the restore action with ${(0,_restore_step_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreInputs */ .Y)(which)}`,
    saveCleanupState: remains => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .state */ .w.remains, remains ? JSON.stringify(remains) : ''),
});


/***/ }),

/***/ 63512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15224);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33554);
/* harmony import */ var _options_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8766);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16987);
/* harmony import */ var _options_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9919);





/**
 * What equals the default stands for itself, and white space at the ends was typed by nobody. Once they
 * are read, neither they nor what else is secret is left in the process's own environment.
 */
function readInputs(name, commands, log) {
    const all = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .allOptions */ .AM)(commands);
    forgetVariables();
    const input = (option) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(option, { trimWhitespace: false });
    // All that there are, and at once: also those that are refused, or that the verb does not take.
    for (const [option, { secret }] of Object.entries(all))
        if (secret)
            log.mask(input(option));
    const parsed = (0,_options_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOptions */ .A)(name, commands, [], {
        env: process.env,
        input,
        readSecretFile: path => {
            throw new Error(`${path} was not to be read: an action has no flags`);
        },
    });
    if (parsed.kind === 'parsed') {
        for (const secret of (0,_options_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .secretsIn */ .V)(parsed.values, all))
            log.mask(secret);
    }
    return { parsed, environment: (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .withdrawEnvironment */ .Cw)(process.env) };
}
/**
 * An action reads its inputs alone: no variable by which the command line or PostgreSQL's own
 * programs would take options. `PGPASSFILE` stays: it holds no option, but where a password may be.
 */
function forgetVariables() {
    for (const name of Object.keys(process.env)) {
        if (/^PG(?!PASSFILE$)/.test(name))
            delete process.env[name];
    }
}


/***/ }),

/***/ 34371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openLog)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15224);
/* harmony import */ var _output_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5446);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87097);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6182);




/**
 * The runner's log, all of it on standard output: standard error is read apart, and would come out
 * of order. What is warned of or fails is an annotation as well; the runner keeps ten of a kind, but
 * all are in the log. Secrets are told to the runner, and replaced by ourselves besides.
 */
function openLog(inTerms) {
    const { stdout } = process;
    const terminal = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .openTerminal */ .j)({ stdout, stderr: stdout }, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .isDebug */ ._o() ? 'verbose' : 'normal', _terms_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCommands */ .D);
    // Masked first: in other words, a secret would not be found any more.
    const reworded = (text) => inTerms(terminal.clean(text));
    const annotate = (tell, lines) => tell(lines.map(line => (0,_output_format_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(reworded(line))).join('\n'));
    return {
        ...terminal,
        info: message => terminal.info(reworded(message)),
        detail: message => terminal.detail(reworded(message)),
        warn: message => annotate(_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, [message]),
        error: (message, hint, details = []) => annotate(_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, [message, ...details.map(detail => `- ${detail}`), `HINT: ${hint}`]),
        mask: secret => {
            const forms = terminal.mask(secret);
            for (const form of forms)
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(form);
            return forms;
        },
    };
}


/***/ }),

/***/ 14606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCleanup: () => (/* binding */ runCleanup)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15224);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _commands_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45540);
/* harmony import */ var _ci_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47917);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8250);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63512);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34371);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94448);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6182);









/**
 * The post step of an action: removes what the main step left when it was cut off before it could
 * clean up by itself. Warns, and never fails the job.
 */
async function runCleanup(commands = _commands_registry_js__WEBPACK_IMPORTED_MODULE_2__.registry) {
    const terms = (0,_terms_js__WEBPACK_IMPORTED_MODULE_8__/* .actionTerms */ .I)(commands);
    const log = (0,_log_js__WEBPACK_IMPORTED_MODULE_6__/* .openLog */ .N)(terms);
    // All of it at once: it stands in the environment, like the inputs.
    const name = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(_state_js__WEBPACK_IMPORTED_MODULE_7__/* .state */ .w.verb);
    const command = commands[name];
    const remains = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(_state_js__WEBPACK_IMPORTED_MODULE_7__/* .state */ .w.remains);
    const replacing = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(_state_js__WEBPACK_IMPORTED_MODULE_7__/* .state */ .w.replacing) !== '';
    const lastWords = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(_state_js__WEBPACK_IMPORTED_MODULE_7__/* .state */ .w.lastWords);
    if (!remains || command === undefined)
        return;
    try {
        const left = JSON.parse(remains);
        const { parsed, environment } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .K)(name, commands, log);
        const task = parsed.kind === 'parsed' ? { name, command, ...parsed } : undefined;
        const context = (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .frontendContext */ .W)(log, environment, terms);
        await removeWhatIsLeft(task, { ...left, replacing }, lastWords, context, log);
    }
    catch (error) {
        log.warn(`What the run that was cut off left behind could not be removed: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}. The next run on the same server will.`);
    }
}
async function removeWhatIsLeft(task, remains, lastWords, frontend, log) {
    const sayLastWords = () => {
        if (lastWords === '')
            return;
        const { message, hint } = JSON.parse(lastWords);
        log.warn(`${message}. ${hint}`);
    };
    try {
        const { removeLeftovers } = await __webpack_require__.e(/* import() */ 85).then(__webpack_require__.bind(__webpack_require__, 38085));
        const { dropped, isBack } = await removeLeftovers(task, remains, {
            ...frontend,
            saveCleanupState: () => undefined,
            signal: AbortSignal.timeout(cleanupMs),
            run: (0,_ci_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runInfo */ .Q)(frontend.environment),
        });
        for (const name of dropped) {
            log.info(`Dropped "${name}", which the run that was cut off had not finished`);
        }
        if (!isBack)
            sayLastWords();
    }
    catch (error) {
        sayLastWords();
        throw error;
    }
}
/** A post step of a cancelled job has five minutes in all. */
const cleanupMs = 60_000;


/***/ }),

/***/ 8314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ restoreInputs),
/* harmony export */   m: () => (/* binding */ restoreStepYaml)
/* harmony export */ });
/* harmony import */ var _options_reproduce_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3225);

/** The inputs of a restore that say what, and whereto. */
const whichInputs = ({ database, backup, target }) => Object.entries({
    database,
    backup,
    ...(target === database ? {} : { 'target-database': target }),
    confirm: target,
});
const restoreInputs = (which) => whichInputs(which)
    .map(([input, value]) => `${input}: ${JSON.stringify(value)}`)
    .concat('safety-backup: false', 'accept-unproven-safety-backup: true')
    .concat('on-constraint-failure: report', which.loadSearchPath ? 'load-search-path: true' : [])
    .join(', ');
/** The step of a workflow that restores a backup, from the same place and with the same login. */
function restoreStepYaml(given, options, which, { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref }) {
    const action = repository ? `${repository}/restore@${ref || 'main'}` : './restore';
    const where = (0,_options_reproduce_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOptions */ .HZ)(options).flatMap(name => {
        const option = given.get(name);
        if (option === undefined)
            return [];
        return option.kind === 'text'
            ? [`${name}: ${yamlString(option.text)}`]
            : [`${name}: \${{ secrets.… }} # as in this job`];
    });
    return [
        `- uses: ${action}`,
        '  with:',
        ...whichInputs(which).map(([input, value]) => `    ${input}: ${yamlString(value)}`),
        ...where.map(line => `    ${line}`),
    ].join('\n');
}
/** A workflow would take a name with an expression in it for the expression's value. */
const yamlString = (text) => 
// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of ours
JSON.stringify(text).replaceAll('${{', "${{ '${{' }}");


/***/ }),

/***/ 94448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ state)
/* harmony export */ });
/** What the main step tells the post step. Nothing of it is secret. */
const state = {
    verb: 'verb',
    remains: 'remains',
    /** Not empty once the target itself was being replaced. */
    replacing: 'replacing',
    /** What main had no time to say; empty otherwise. */
    lastWords: 'last-words',
};


/***/ }),

/***/ 6182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withoutCommands),
/* harmony export */   I: () => (/* binding */ actionTerms)
/* harmony export */ });
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16987);
/* harmony import */ var _output_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5446);


/**
 * Messages write options as on a command line; in an action they are inputs. What stands in quotes is
 * a name or a value, and stays.
 */
function actionTerms(commands) {
    const all = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .allOptions */ .AM)(commands);
    const ofWords = (text) => text
        .replace(/(?<![\w-])--(no-)?([a-z]+(?:-[a-z]+)*)/g, (flag, no, rest) => {
        const name = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .hasOwn */ .$3)(all, rest) ? rest : rest.replace(/-file$/, '');
        if ((0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .hasOwn */ .$3)(all, name))
            return no ? `\`${name}: false\`` : `\`${name}\``;
        return rest === 'verbose' ? 'debug logging (ACTIONS_STEP_DEBUG)' : flag;
    })
        .replace(/\bPG_BACKUP_([A-Z_]+)/g, (variable, rest) => {
        const name = rest.toLowerCase().replaceAll('_', '-');
        return (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .hasOwn */ .$3)(all, name) ? `\`${name}\`` : variable;
    })
        .replace(/pg-azure-backup ([a-z]+(?:-[a-z]+)*)/g, (command, verb) => (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .hasOwn */ .$3)(commands, verb) ? `the ${verb} action` : command);
    return text => text
        .split(/("[^"]*")/)
        .map((part, at) => (at % 2 === 1 ? part : ofWords(part)))
        .join('');
}
/**
 * A line that the runner takes for text. It finds a command at the start of a line, whatever white
 * space is before, or `##[` anywhere; and to it a line also ends at a lone carriage return.
 */
const withoutCommands = (line) => (0,_output_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(line)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*):(?=:)/, '$1: ');


/***/ })

};
