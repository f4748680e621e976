export const id = 13;
export const ids = [13];
export const modules = {

/***/ 13:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ checksPassed),
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   NL: () => (/* binding */ failuresWithoutEvidence),
/* harmony export */   cG: () => (/* binding */ isWrong)
/* harmony export */ });
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


/***/ })

};
