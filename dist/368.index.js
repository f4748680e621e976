export const id = 368;
export const ids = [368];
export const modules = {

/***/ 8094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ looksLikeDump),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7137);

const sourceOf = (backup) => ({
    kind: 'backup',
    name: backup.name,
    database: backup.place.database,
    dump: (0,_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(backup, 'dump'),
    facts: backup.manifest,
    backup,
});
/** Of all that other tools leave in a store, what is named like a dump. */
const looksLikeDump = ({ name }) => /\.(?:dump|backup|bak)$/i.test(name);


/***/ }),

/***/ 368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   list: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _catalog_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3712);
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(976);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7137);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4776);
/* harmony import */ var _catalog_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8094);
/* harmony import */ var _storage_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4474);






/**
 * The catalog, of one server or of all. No pattern means all databases, and then also the dumps of which nobody
 * knows of which database they are.
 */
async function list(store, { databases, sourceServer }, work) {
    await store.check('read', work.signal);
    const [only] = databases;
    const single = databases.length === 1 ? only?.literal : undefined;
    const { entries, leftovers, foreign } = await (0,_storage_catalog_js__WEBPACK_IMPORTED_MODULE_4__/* .readInventory */ .zw)(store, single, work.signal);
    const isAsked = (database) => databases.length === 0 || (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .matchesAny */ ._I)(databases, database);
    const asked = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_2__/* .ofServer */ .be)(entries, sourceServer).filter(entry => isAsked((0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseOf */ .zJ)(entry)));
    const askedLeftovers = leftovers.filter(({ place }) => isAsked(place.database));
    const lost = askedLeftovers.filter(({ kind, files }) => kind === 'lost' && (0,_catalog_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .isRebuildable */ .Oq)(files));
    const unknown = [
        ...(databases.length === 0 ? foreign.filter(_catalog_source_js__WEBPACK_IMPORTED_MODULE_3__/* .looksLikeDump */ .e) : []),
        ...askedLeftovers.flatMap(({ files }) => (0,_catalog_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .fileAmong */ .zV)(files, 'dump') ?? []),
    ];
    return {
        entries: (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll)(asked).toSorted((a, b) => order((0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseOf */ .zJ)(a), (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseOf */ .zJ)(b))),
        foreign: unknown.toSorted((a, b) => order(a.name, b.name)),
        rebuildable: [...new Set(lost.map(({ place }) => place.database))].toSorted(order),
    };
}
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);


/***/ })

};
