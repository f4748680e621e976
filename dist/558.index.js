export const id = 558;
export const ids = [558];
export const modules = {

/***/ 6558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ namedIn),
/* harmony export */   i: () => (/* binding */ askedOf),
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(976);
/* harmony import */ var _catalog_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3197);
/* harmony import */ var _storage_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4474);



/** How it stands with the backups of each database, also of those that were named and have none. */
async function status(store, selection, work) {
    await store.check('read', work.signal);
    const [only] = selection.databases;
    const single = selection.databases.length === 1 ? only?.literal : undefined;
    const inventory = await (0,_storage_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .readInventory */ .zw)(store, single, work.signal);
    return {
        checkedAt: work.now(),
        statuses: (0,_catalog_status_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(askedOf(inventory, selection), {
            databases: namedIn(selection),
            server: selection.sourceServer,
        }),
    };
}
/** The databases that were named outright. */
const namedIn = ({ databases }) => [
    ...new Set(databases.flatMap(({ literal }) => literal ?? [])),
];
/** What of an inventory belongs to the databases that were asked for. */
function askedOf(inventory, selection) {
    const { databases, excludeDatabases } = selection;
    const isAsked = ({ place: { database } }) => (databases.length === 0 || (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)(databases, database)) &&
        !(0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)(excludeDatabases, database);
    const partOf = (entry) => (entry.kind === 'backup' ? entry.backup : entry.broken);
    return {
        ...inventory,
        entries: inventory.entries.filter(entry => isAsked(partOf(entry))),
        leftovers: inventory.leftovers.filter(isAsked),
        failedRuns: inventory.failedRuns.filter(isAsked),
    };
}


/***/ })

};
