export const id = 281;
export const ids = [281];
export const modules = {

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
