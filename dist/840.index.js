export const id = 840;
export const ids = [840];
export const modules = {

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


/***/ })

};
