export const id = 326;
export const ids = [326,840];
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

/***/ 19762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
/** A number for people: `1,234,567`. Not by Intl, whose first use costs a run some twenty milliseconds. */
const formatCount = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');


/***/ }),

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

/***/ 65811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(15224);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var catalog_failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/commands/registry.js + 8 modules
var registry = __webpack_require__(45540);
// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __webpack_require__(16987);
// EXTERNAL MODULE: ./lib/frontends/exit-codes.js
var exit_codes = __webpack_require__(53362);
// EXTERNAL MODULE: ./lib/frontends/run.js + 1 modules
var run = __webpack_require__(80851);
// EXTERNAL MODULE: ./lib/frontends/github/context.js
var github_context = __webpack_require__(8250);
// EXTERNAL MODULE: ./lib/frontends/github/inputs.js
var inputs = __webpack_require__(63512);
// EXTERNAL MODULE: ./lib/frontends/github/log.js
var github_log = __webpack_require__(34371);
// EXTERNAL MODULE: ./lib/output/format.js
var format = __webpack_require__(5446);
// EXTERNAL MODULE: ./lib/output/gfm.js
var gfm = __webpack_require__(57201);
;// CONCATENATED MODULE: ./lib/output/failure-page.js


/** What a run that came to nothing says: its failure, with `details` where there are several parts. */
function failureSummary(work, failure, details = []) {
    return (0,gfm/* page */.MY)([
        (0,gfm.md) `## ❌ ${(0,format/* capitalized */.l2)(work)} failed`,
        (0,gfm.md) `${failure.message}`,
        (0,gfm/* bullets */.e5)('of these', details),
        failure.hint ? (0,gfm.md) `**What to do:** ${failure.hint}` : undefined,
        (0,gfm.md) `Code: ${(0,gfm/* code */.aY)(failure.code)}`,
    ]);
}

// EXTERNAL MODULE: ./lib/output/json.js
var json = __webpack_require__(46223);
// EXTERNAL MODULE: ./lib/output/wording.js
var output_wording = __webpack_require__(90281);
// EXTERNAL MODULE: ./lib/frontends/github/restore-step.js
var restore_step = __webpack_require__(8314);
// EXTERNAL MODULE: ./lib/frontends/github/terms.js
var terms = __webpack_require__(6182);
;// CONCATENATED MODULE: ./lib/frontends/github/report.js










async function refuse(name, command, problems, log) {
    const errors = problems.map(problem => log.clean((0,terms/* inActionTerms */.r2)(problem)));
    const heading = headingOf(name, command);
    const [first = ''] = errors;
    const several = `${errors.length} inputs are wrong:`;
    const hint = 'The README of the action lists its inputs. Nothing was contacted.';
    const failure = (message) => new catalog_failure/* Failure */.HR('USAGE', message, hint);
    const whole = failure(errors.length === 1 ? `wrong input: ${first}` : [several, ...errors].join(' '));
    if (errors.length === 1)
        log.error(whole.message, hint);
    else
        log.error(several, hint, errors);
    setOutputs(outputsOfFailure(command, whole), log);
    const summary = errors.length === 1
        ? failureSummary(heading, whole)
        : failureSummary(heading, failure(several), errors);
    await writeSummary(summary, log);
    return exit_codes/* exitCodes */.h.usage;
}
const headingOf = (name, { work }) => work?.heading ?? name;
/**
 * What an action sets when the run came to nothing. What is not known is left out: an empty list
 * would say that there are none.
 */
const outputsOfFailure = ({ outputs, outputsOfFailure: others = {} }, failure) => ({
    ...others,
    ...('failures' in outputs && {
        failures: JSON.stringify([{ database: null, ...(0,json.failureDocument)(failure) }]),
    }),
});
/** GitHub takes 1 MiB of UTF-16 from all steps of a job together, and drops all of it when there is more. */
const maxOutputLength = 256 * 1024;
function setOutputs(outputs, log) {
    for (const [name, value] of Object.entries(outputs)) {
        const text = (0,terms/* inActionTerms */.r2)(value);
        if (text.length <= maxOutputLength)
            core/* setOutput */.uH(name, text);
        else {
            log.warn(`The output "${name}" is not set: it is ${Math.ceil(text.length / 1024)} KiB long, and GitHub takes 1 MiB from a whole job, twice for each character. Name fewer databases.`);
        }
    }
}
/** Sets outputs and the summary, says what failed, and returns the exit code. */
async function report(task, { ending, interruptedBy }, environment, log, all) {
    const wording = wordingFor(log);
    if (ending.kind === 'failure') {
        const failure = (0,output_wording.rewordedFailure)(ending.failure, wording);
        for (const line of ending.failure.words)
            log.detail(line);
        log.error(failure.message, failure.hint);
        setOutputs(outputsOfFailure(task.command, failure), log);
        await writeSummary(failureSummary(headingOf(task.name, task.command), failure), log);
        return interruptedBy ?? (failure.code === 'USAGE' ? exit_codes/* exitCodes */.h.usage : exit_codes/* exitCodes */.h.failed);
    }
    const { location } = ending;
    const outcome = ending.outcome.reworded(wording);
    const { failures } = outcome;
    for (const line of ending.outcome.failures.flatMap(({ failure }) => failure.words)) {
        log.detail(line);
    }
    for (const { database, failure } of failures) {
        log.error(`${database === null ? '' : `"${database}": `}${failure.message}`, failure.hint);
    }
    annotateFindings(outcome.findings, log);
    const now = new Date();
    const text = outcome.text(now);
    if (text !== '')
        log.result(text);
    setOutputs(outcome.outputs(), log);
    const restoreStep = (which) => (0,restore_step/* restoreStepYaml */.m)(task.given, all, which, environment);
    await writeSummary(outcome.page({ now, location, restoreStep }), log);
    return interruptedBy ?? (outcome.isGreen ? exit_codes/* exitCodes */.h.done : exit_codes/* exitCodes */.h.failed);
}
/** A finding is an annotation, so that it is seen without opening the log. */
function annotateFindings(findings, log) {
    for (const { level, code, database, message, hint } of findings) {
        const what = `${code}: ${database === null ? '' : `"${database}": `}${message}`;
        if (level === 'error')
            log.error(what, hint);
        else if (level === 'warning')
            log.warn(`${what}. ${hint}`);
        else
            core/* notice */.lm((0,format/* printable */.g$)(log.clean((0,terms/* inActionTerms */.r2)(`${what}. ${hint}`))));
    }
}
/** As outputs and the summary show it: without secrets, which an escape there would hide from a mask. */
function wordingFor(log) {
    const reworded = (text) => log.clean((0,terms/* inActionTerms */.r2)(text));
    return { message: reworded, hint: reworded };
}
/** A runner may have no summaries: that is no reason to fail. */
async function writeSummary(markdown, log) {
    try {
        await core/* summary */.z.addRaw(log.clean((0,gfm/* withReferences */.nW)(markdown, terms/* inActionTerms */.r2))).write();
    }
    catch (error) {
        log.detail(`There is no job summary: ${(0,catalog_failure/* messageOf */.bD)(error)}`);
    }
}

// EXTERNAL MODULE: ./lib/frontends/github/state.js
var state = __webpack_require__(94448);
;// CONCATENATED MODULE: ./lib/frontends/github/action.js











/** Runs a command as an action: reads its inputs, shows progress, sets outputs and the job summary. */
async function runAction(name, commands = registry.registry) {
    const log = (0,github_log/* openLog */.N)();
    try {
        core/* saveState */.LZ(state/* state */.w.verb, name);
        process.exitCode = await runCommand();
    }
    catch (error) {
        // Not of the work, which tells by itself: a file of the runner that cannot be written, say.
        const { message, hint } = (0,catalog_failure/* asFailure */.h_)(error);
        log.error(message, hint);
        process.exitCode = exit_codes/* exitCodes */.h.failed;
    }
    async function runCommand() {
        const command = commands[name];
        if (command === undefined)
            throw new Error(`there is no command "${name}"`);
        const { parsed, environment } = (0,inputs/* readInputs */.K)(name, commands, log);
        for (const warning of parsed.warnings)
            log.warn(warning);
        if (parsed.kind === 'refused')
            return await refuse(name, command, parsed.errors, log);
        const task = { name, command, ...parsed };
        const context = (0,github_context/* frontendContext */.W)(log, environment);
        const ended = await (0,run.carryOut)(task, context, () => log.sayInterruptionMessage());
        const exitCode = await report(task, ended, environment, log, (0,schema/* allOptions */.AM)(commands));
        await ended.told;
        return exitCode;
    }
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
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6182);




/** What a run gets from its action. */
const frontendContext = (log, environment) => ({
    reporter: {
        ...log,
        interruptionMessage: words => {
            log.interruptionMessage(words);
            // Stays when main has told how it ended: what has the target's name then is not ours to drop.
            if (words)
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .state */ .w.replacing, 'true');
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .state */ .w.lastWords, words
                ? JSON.stringify({
                    message: (0,_terms_js__WEBPACK_IMPORTED_MODULE_3__/* .inActionTerms */ .r2)(words.message),
                    hint: (0,_terms_js__WEBPACK_IMPORTED_MODULE_3__/* .inActionTerms */ .r2)(words.hint),
                })
                : '');
        },
    },
    environment,
    mask: secret => log.mask(secret),
    redact: text => log.clean(text),
    translateOptionNames: _terms_js__WEBPACK_IMPORTED_MODULE_3__/* .inActionTerms */ .r2,
    complete: hint => hint,
    restoreCommand: which => `run the restore action with ${(0,_restore_step_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreInputs */ .Y)(which)}`,
    saveCleanupState: leftovers => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .state */ .w.remains, leftovers ? JSON.stringify(leftovers) : ''),
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
function openLog() {
    const { stdout } = process;
    const terminal = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .openTerminal */ .j)({ stdout, stderr: stdout }, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .isDebug */ ._o() ? 'verbose' : 'normal', _terms_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCommands */ .Df, _terms_js__WEBPACK_IMPORTED_MODULE_3__/* .actionTerms */ .IU);
    const annotate = (tell, lines) => tell(lines.map(line => (0,_output_format_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(terminal.clean((0,_terms_js__WEBPACK_IMPORTED_MODULE_3__/* .inActionTerms */ .r2)(line)))).join('\n'));
    return {
        ...terminal,
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








/**
 * The post step of an action: removes what the main step left when it was cut off before it could
 * clean up by itself. Warns, and never fails the job.
 */
async function runCleanup(commands = _commands_registry_js__WEBPACK_IMPORTED_MODULE_2__.registry) {
    const log = (0,_log_js__WEBPACK_IMPORTED_MODULE_6__/* .openLog */ .N)();
    // All of it at once: it stands in the environment, like the inputs.
    const name = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(_state_js__WEBPACK_IMPORTED_MODULE_7__/* .state */ .w.verb);
    const command = commands[name];
    const leftovers = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(_state_js__WEBPACK_IMPORTED_MODULE_7__/* .state */ .w.remains);
    const replacing = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(_state_js__WEBPACK_IMPORTED_MODULE_7__/* .state */ .w.replacing) !== '';
    const interruptionMessage = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(_state_js__WEBPACK_IMPORTED_MODULE_7__/* .state */ .w.lastWords);
    if (!leftovers || command === undefined)
        return;
    try {
        const left = JSON.parse(leftovers);
        const { parsed, environment } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .K)(name, commands, log);
        const task = parsed.kind === 'parsed' ? { name, command, ...parsed } : undefined;
        const context = (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .frontendContext */ .W)(log, environment);
        await removeWhatIsLeft(task, { ...left, replacing }, interruptionMessage, context, log);
    }
    catch (error) {
        log.warn(`What the run that was cut off left behind could not be removed: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}. The next run on the same server will.`);
    }
}
async function removeWhatIsLeft(task, leftovers, interruptionMessage, frontend, log) {
    const sayInterruptionMessage = () => {
        if (interruptionMessage === '')
            return;
        const { message, hint } = JSON.parse(interruptionMessage);
        log.warn(`${message}. ${hint}`);
    };
    try {
        const { removeLeftovers } = await __webpack_require__.e(/* import() */ 466).then(__webpack_require__.bind(__webpack_require__, 38085));
        const { dropped, isBack } = await removeLeftovers(task, leftovers, {
            ...frontend,
            saveCleanupState: () => undefined,
            signal: AbortSignal.timeout(cleanupMs),
            run: (0,_ci_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runInfo */ .Q)(frontend.environment),
        });
        for (const name of dropped) {
            log.info(`Dropped "${name}", which the run that was cut off had not finished`);
        }
        if (!isBack)
            sayInterruptionMessage();
    }
    catch (error) {
        sayInterruptionMessage();
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
    const where = (0,_options_reproduce_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOptions */ .H)(options).flatMap(name => {
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
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   IU: () => (/* binding */ actionTerms),
/* harmony export */   r2: () => (/* binding */ inActionTerms)
/* harmony export */ });
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _output_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5446);


/** In an action options are inputs. */
const actionTerms = {
    option: name => `\`${name}\``,
    off: name => `\`${name}: false\``,
    file: name => `\`${name}\``,
    variable: name => `\`${name}\``,
    flag: () => 'debug logging (ACTIONS_STEP_DEBUG)',
    command: ({ verb, rest }) => `the ${verb} action${rest}`,
};
/** A text with commands and options called as a workflow calls them. */
const inActionTerms = (text) => (0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .renderReferences */ .nA)(text, actionTerms);
/**
 * A line that the runner takes for text. It finds a command at the start of a line, whatever white
 * space is before, or `##[` anywhere; and to it a line also ends at a lone carriage return.
 */
const withoutCommands = (line) => (0,_output_format_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*):(?=:)/, '$1: ');


/***/ }),

/***/ 80851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carryOut: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/output/format.js
var format = __webpack_require__(5446);
// EXTERNAL MODULE: ./lib/output/story.js
var story = __webpack_require__(61056);
;// CONCATENATED MODULE: ./lib/notifications/notice.js


/** What there is to tell of a run. */
function notificationOf(ending, context) {
    const { verb, run, toolVersion, clean, complete } = context;
    const story = ending.kind === 'failure' ? failed(ending.failure, context) : storyOf(ending.outcome, context);
    const { status, title, where = context.where } = story;
    const name = (text) => text && clean(text);
    return {
        verb,
        status,
        changed: story.changed ?? status !== 'succeeded',
        title: (0,format/* printable */.g$)(clean(where === undefined ? title : `${title} (${where})`)),
        databases: story.lines.map(({ database, backup, text }) => ({
            database: name(database),
            backup: name(backup),
            text: (0,format/* printable */.g$)(clean(text)),
        })),
        failures: story.failures.map(({ database, code, message, hint }) => ({
            database: name(database),
            code,
            message: clean(message),
            hint: clean(complete(hint)),
        })),
        run: { ...run, ...(run.url === undefined ? {} : { url: clean(run.url) }) },
        tool: { version: toolVersion },
    };
}
/** Without a story of its own, a command has no options of whom to tell. */
const storyOf = (outcome, { verb }) => outcome.story() ?? { status: 'succeeded', title: `${verb} ended`, lines: [], failures: [] };
const failed = (failure, { work }) => ({
    status: 'failed',
    title: `${work} ${failure.code === 'INTERRUPTED' ? 'interrupted' : 'failed'}`,
    lines: [],
    failures: [(0,story/* notificationFailure */.uG)({ database: null, failure })],
});

// EXTERNAL MODULE: ./lib/notifications/notifications.js
var notifications_notifications = __webpack_require__(3480);
// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __webpack_require__(16987);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(13411);
// EXTERNAL MODULE: ./lib/frontends/ci-run.js
var ci_run = __webpack_require__(47917);
// EXTERNAL MODULE: ./lib/frontends/exit-codes.js
var exit_codes = __webpack_require__(53362);
;// CONCATENATED MODULE: ./lib/frontends/run.js








const interruptions = ['SIGHUP', 'SIGINT', 'SIGTERM'];
/** After an interruption this much time is left to clean up; then the process ends regardless. */
const interruptionMs = 5000;
/**
 * Carries a task out, unless a signal interrupts it: then what was begun is ended and cleaned up, and
 * should that take too long, the process ends after `cutOff` has said its last words.
 */
async function carryOut(task, frontend, cutOff) {
    const interruption = new AbortController();
    let interruptedBy;
    const interrupt = (signal) => {
        const exitCode = exit_codes/* exitCodes */.h[signal];
        interruptedBy = exitCode;
        const end = () => {
            cutOff();
            process.exit(exitCode);
        };
        setTimeout(end, interruptionMs).unref();
        interruption.abort(new failure/* Failure */.HR('INTERRUPTED', `interrupted by ${signal}`, `${task.command.action.cleansUp ? 'Nothing half-done counts as a backup. ' : ''}Run again when you like.`));
    };
    for (const signal of interruptions)
        process.on(signal, interrupt);
    const { reporter, translateOptionNames, complete } = frontend;
    const clean = (text) => frontend.redact(translateOptionNames(text));
    const { command, name: verb } = task;
    const runId = (0,schema/* valuesOf */.sm)(task.values)['run-id'];
    const run = { ...(0,ci_run/* runInfo */.Q)(frontend.environment), ...(runId !== undefined && { id: runId }) };
    const whom = command.tells === 'nothing' ? {} : (0,schema/* valuesOf */.sm)(task.values);
    const notifications = (0,notifications_notifications/* openNotifications */.BL)(whom, {
        signal: interruption.signal,
        warn: message => reporter.warn(message),
    });
    const end = (ending) => {
        const location = ending.kind === 'outcome' ? ending.location : undefined;
        const where = (0,schema/* valuesOf */.sm)(task.values).host ?? location;
        const work = command.work?.notification ?? (0,format/* capitalized */.l2)(verb);
        const context = { verb, work, where, run, toolVersion: version/* version */.r, clean, complete };
        return { ending, interruptedBy, told: notifications.ended(notificationOf(ending, context)) };
    };
    if (command.tells === undefined)
        notifications.started();
    try {
        const { perform } = await __webpack_require__.e(/* import() */ 466).then(__webpack_require__.bind(__webpack_require__, 38085));
        const performed = await perform(task, {
            ...frontend,
            signal: interruption.signal,
            run,
        });
        return end({ kind: 'outcome', ...performed });
    }
    catch (error) {
        return end({ kind: 'failure', failure: (0,failure/* asFailure */.h_)(error) });
    }
    finally {
        for (const signal of interruptions)
            process.off(signal, interrupt);
    }
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
