export const id = 102;
export const ids = [102];
export const modules = {

/***/ 5102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failuresOf: () => (/* binding */ failuresOf),
/* harmony export */   isGreen: () => (/* binding */ isGreen)
/* harmony export */ });
/* harmony import */ var _catalog_freshness_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(500);

/** The failures of a run that went on with what was left. */
function failuresOf(outcome) {
    switch (outcome.verb) {
        case 'databases':
        case 'backup':
        case 'restore':
        case 'verify':
        case 'prune':
        case 'notify':
            return outcome.result.failures;
        default:
            return [];
    }
}
/** Whether all went well, so that the exit code is 0. */
const isGreen = (outcome) => outcome.verb === 'check' ? !(0,_catalog_freshness_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrors */ .Cs)(outcome.result.findings) : failuresOf(outcome).length === 0;


/***/ })

};
