export const id = 492;
export const ids = [492];
export const modules = {

/***/ 1492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   carryOut: () => (/* binding */ carryOut),
/* harmony export */   runInfo: () => (/* binding */ runInfo)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);


const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const interruptions = ['SIGHUP', 'SIGINT', 'SIGTERM'];
/** After an interruption this much time is left to clean up; then the process ends regardless. */
const interruptionMs = 5000;
/**
 * Carries a task out, unless a signal interrupts it: then what was begun is ended and cleaned up, and
 * should that take too long, the process ends after `cutOff` has said its last words.
 */
async function carryOut(task, surroundings, cutOff) {
    const interruption = new AbortController();
    let interruptedBy;
    const interrupt = (signal) => {
        const exitCode = exitCodes[signal];
        interruptedBy = exitCode;
        const end = () => {
            cutOff();
            process.exit(exitCode);
        };
        setTimeout(end, interruptionMs).unref();
        interruption.abort(new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INTERRUPTED', `interrupted by ${signal}`, 'Nothing half-done counts as a backup. Run again when you like.'));
    };
    for (const signal of interruptions)
        process.on(signal, interrupt);
    try {
        const { perform } = await Promise.all(/* import() */[__webpack_require__.e(59), __webpack_require__.e(720), __webpack_require__.e(271)]).then(__webpack_require__.bind(__webpack_require__, 5720));
        const performed = await perform(task, {
            ...surroundings,
            signal: interruption.signal,
            run: runInfo(surroundings.environment),
        });
        return { ending: { kind: 'outcome', ...performed }, interruptedBy };
    }
    catch (error) {
        return { ending: { kind: 'failure', failure: (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(error) }, interruptedBy };
    }
    finally {
        for (const signal of interruptions)
            process.off(signal, interrupt);
    }
}
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


/***/ })

};
