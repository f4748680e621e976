export const id = 3772;
export const ids = [3772];
export const modules = {

/***/ 18030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _catalog_store_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92351);
/* harmony import */ var _connections_azure_login_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12103);
/* harmony import */ var _connections_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30423);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33319);




async function run(values, context) {
    const sourceServer = values['source-server'];
    const store = (0,_connections_store_js__WEBPACK_IMPORTED_MODULE_2__/* .openStore */ .Ch)(values, (0,_connections_azure_login_js__WEBPACK_IMPORTED_MODULE_1__/* .azureLogin */ .x)(values, context), sourceServer);
    const request = {
        database: values.database,
        backup: (0,_catalog_store_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSignature */ .N)(values.backup),
        sourceServer,
        rehydrate: values.rehydrate,
        outputDirectory: values['output-directory'],
    };
    return { result: await (0,_download_js__WEBPACK_IMPORTED_MODULE_3__/* .download */ .RG)(store, request, context), location: store.location };
}


/***/ }),

/***/ 82169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reportBytes)
/* harmony export */ });
/** Adds up the bytes of one transfer and reports them as its progress. */
function reportBytes(reporter, task, totalBytes) {
    let sum = 0;
    return bytes => {
        sum += bytes;
        reporter.progress(task, sum, totalBytes);
    };
}


/***/ })

};
