export const id = 102;
export const ids = [102];
export const modules = {

/***/ 5102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failuresOf: () => (/* binding */ failuresOf)
/* harmony export */ });
/** The failures of single databases, in a run that went on with the others. */
function failuresOf(outcome) {
    return outcome.verb === 'backup' || outcome.verb === 'databases' ? outcome.result.failures : [];
}


/***/ })

};
