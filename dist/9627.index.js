export const id = 9627;
export const ids = [9627];
export const modules = {

/***/ 48094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ looksLikeDump),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97137);

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

/***/ 69627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js + 3 modules
var azure_login = __webpack_require__(12103);
// EXTERNAL MODULE: ./lib/connections/store.js + 6 modules
var connections_store = __webpack_require__(30423);
// EXTERNAL MODULE: ./lib/catalog/leftover.js
var leftover = __webpack_require__(43712);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/catalog/selection.js
var selection = __webpack_require__(97137);
// EXTERNAL MODULE: ./lib/catalog/server.js
var server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/catalog/source.js
var source = __webpack_require__(48094);
// EXTERNAL MODULE: ./lib/repository/list.js
var list = __webpack_require__(1174);
;// CONCATENATED MODULE: ./lib/commands/list/list.js






/**
 * The catalog, of one server or of all. No pattern means all databases, and then also the dumps of which nobody
 * knows of which database they are.
 */
async function list_list(store, { databases, sourceServer }, work) {
    await store.check('read', work.signal);
    const [only] = databases;
    const single = databases.length === 1 ? only?.literal : undefined;
    const { entries, leftovers, foreign } = await (0,list/* readInventory */.zw)(store, single, work.signal);
    const isAsked = (database) => databases.length === 0 || (0,patterns/* matchesAny */._I)(databases, database);
    const asked = (0,server/* ofServer */.be)(entries, sourceServer).filter(entry => isAsked((0,selection/* databaseOf */.zJ)(entry)));
    const askedLeftovers = leftovers.filter(({ place }) => isAsked(place.database));
    const lost = askedLeftovers.filter(({ kind, files }) => kind === 'lost' && (0,leftover/* isRebuildable */.Oq)(files));
    const unknown = [
        ...(databases.length === 0 ? foreign.filter(source/* looksLikeDump */.e) : []),
        ...askedLeftovers.flatMap(({ files }) => (0,leftover/* fileAmong */.zV)(files, 'dump') ?? []),
    ];
    return {
        entries: (0,selection/* newestFirst */.ll)(asked).toSorted((a, b) => order((0,selection/* databaseOf */.zJ)(a), (0,selection/* databaseOf */.zJ)(b))),
        foreign: unknown.toSorted((a, b) => order(a.name, b.name)),
        rebuildable: [...new Set(lost.map(({ place }) => place.database))].toSorted(order),
    };
}
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

;// CONCATENATED MODULE: ./lib/commands/list/run.js



async function run(values, context) {
    const { databases, 'source-server': sourceServer } = values;
    const store = (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), sourceServer);
    const result = await list_list(store, { databases, sourceServer }, context);
    return { result, location: store.location };
}


/***/ })

};
