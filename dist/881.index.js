export const id = 881;
export const ids = [881,80];
export const modules = {

/***/ 17307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ mebibytes),
/* harmony export */   p: () => (/* binding */ gibibytes)
/* harmony export */ });
/** `12.5 MiB` */
const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
/** `1.5 GiB` */
const gibibytes = (bytes) => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;


/***/ }),

/***/ 38080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   VY: () => (/* binding */ certificateHint),
/* harmony export */   Xg: () => (/* binding */ certificateTrouble)
/* harmony export */ });
/** What Node, the system and OpenSSL call what went wrong. */
/** The code of an error, such as `ENOENT`. */
const errorCode = (error) => error instanceof Error && 'code' in error ? `${error.code}` : undefined;
/** Codes for a certificate that is not accepted. */
const certificateTrouble = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/;
const certificateHint = 'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate.';


/***/ }),

/***/ 46834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   examine: () => (/* binding */ examine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _catalog_byte_size_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17307);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56879);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59302);
/* harmony import */ var _missing_right_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33826);
/* harmony import */ var _access_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7998);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34903);








function examine(path) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    return {
        by: 'this user',
        creation: { what: `there is no directory ${directory}` },
        questions: { space: signal => lookForSpace(directory, signal) },
    };
}
/** Without a backup to compare with, that much should be free. */
const leastFreePercent = 10;
async function lookForSpace(directory, signal) {
    const { bavail, bsize, blocks } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(await (0,_access_check_js__WEBPACK_IMPORTED_MODULE_5__/* .nearestFolder */ .x_)(directory));
    const [free, size] = [bavail * bsize, blocks * bsize];
    const newest = await newestDumpBytes(directory, signal);
    const sizeText = size < 1024 ** 3 ? _catalog_byte_size_js__WEBPACK_IMPORTED_MODULE_7__/* .mebibytes */ .j : _catalog_byte_size_js__WEBPACK_IMPORTED_MODULE_7__/* .gibibytes */ .p;
    const told = `${sizeText(free)} of ${sizeText(size)} are free on the file system of ${directory}`;
    const hint = `Give ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .option */ .uK)('storage-directory')} a larger disk, or keep fewer backups: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .ownCommand */ .w1)('prune', { 'keep-daily': '7', 'keep-weekly': '4', 'dry-run': true })}`;
    if (newest > 0 && free < newest) {
        return {
            kind: 'worrying',
            message: `${told}; the newest backups take ${sizeText(newest)}`,
            hint,
        };
    }
    return newest === 0 && free * 100 < size * leastFreePercent
        ? { kind: 'worrying', message: `only ${told}`, hint }
        : { kind: 'well', message: told };
}
/** What the newest dump of each database takes. */
async function newestDumpBytes(directory, signal) {
    const newest = new Map();
    try {
        for await (const { name, sizeBytes } of (0,_store_js__WEBPACK_IMPORTED_MODULE_6__.openDirectoryStore)(directory).list('', signal)) {
            const stored = (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStoredName */ .GO)(name);
            if (stored?.kind !== 'file' || stored.file !== 'dump')
                continue;
            const { database, stamp } = stored.place;
            if (stamp > (newest.get(database)?.stamp ?? ''))
                newest.set(database, { stamp, sizeBytes });
        }
    }
    catch (error) {
        // Whether it may list is another's question; what was seen until then counts.
        if (!(error instanceof _missing_right_js__WEBPACK_IMPORTED_MODULE_4__/* .MissingRight */ .t))
            throw error;
    }
    return [...newest.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}


/***/ })

};
