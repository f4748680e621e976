export const id = 3524;
export const ids = [3524];
export const modules = {

/***/ 75827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ standingFailure),
/* harmony export */   R6: () => (/* binding */ failsVerification),
/* harmony export */   U3: () => (/* binding */ verifiedAt),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   pN: () => (/* binding */ refutes),
/* harmony export */   u8: () => (/* binding */ strongestProof)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);

/** The instant that a stamp stands for; those in a catalog have been parsed before. */
const timeOf = ({ stamp }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStamp */ .Pu)(stamp) ?? new Date(0);
/** Whether `level` shows no less than `than`. */
const isAtLeast = (level, than) => _names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.indexOf(level) >= _names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.indexOf(than);
/** Whether a backup that failed has since been found in order, by no smaller effort. */
const refutes = (later, failed) => later.verdict === 'passed' &&
    isAtLeast(later.level, failed.level) &&
    timeOf(later) > timeOf(failed);
/** Whether a backup failed a verification, and has not passed one as thorough since. */
const failsVerification = (backup) => standingFailure(backup) !== undefined;
/** The strongest proof that there is of a backup: the level that it passed, and when it last did. */
function strongestProof(backup) {
    const level = _names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.findLast(one => backup.verifications.some(({ level: of, verdict }) => of === one && verdict === 'passed'));
    const at = level && verifiedAt(backup, level);
    return level && at && { level, at };
}
/** What a verification found last that nothing has refuted since; `undefined`: nothing wrong. */
function standingFailure({ verifications }) {
    const [last] = verifications
        .filter(failed => failed.verdict === 'failed' && !verifications.some(later => refutes(later, failed)))
        .toSorted((a, b) => timeOf(b).getTime() - timeOf(a).getTime());
    return last;
}
/** When a backup last passed a verification of at least this level; `undefined`: never. */
function verifiedAt({ verifications }, leastLevel = 'checksum') {
    const enough = _names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.slice(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.indexOf(leastLevel));
    return verifications
        .filter(({ level, verdict }) => verdict === 'passed' && enough.includes(level))
        .flatMap(({ stamp }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStamp */ .Pu)(stamp) ?? [])
        .toSorted((a, b) => b.getTime() - a.getTime())[0];
}


/***/ }),

/***/ 73197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   AI: () => (/* binding */ changePercent),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   We: () => (/* binding */ storedBytesOf),
/* harmony export */   Yi: () => (/* binding */ failedSince),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   u3: () => (/* binding */ historiesOf)
/* harmony export */ });
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75827);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34206);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97137);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94776);




/** What lies in a store, by database and server. Of what is expected there is an empty history at least. */
function historiesOf(inventory, { databases: expected, server: only } = { databases: [], server: undefined }) {
    const { entries, failedRuns, leftovers } = inventory;
    const presentName = (0,_server_js__WEBPACK_IMPORTED_MODULE_3__/* .presentNamesBy */ .zR)(entries);
    const databases = new Set([
        ...expected,
        ...entries.map(_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .databaseOf */ .zJ),
        ...failedRuns.map(({ place }) => place.database),
        // Somebody's copy of a dump makes no database.
        ...leftovers.filter(({ kind }) => kind !== 'foreign').map(({ place }) => place.database),
    ]);
    const entriesOf = Map.groupBy((0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .newestFirst */ .ll)(entries), _selection_js__WEBPACK_IMPORTED_MODULE_2__/* .databaseOf */ .zJ);
    const failedRunsOf = Map.groupBy(failedRuns, ({ place }) => place.database);
    const leftoversOf = Map.groupBy(leftovers, ({ place }) => place.database);
    return [...databases].toSorted().flatMap(database => {
        const own = (0,_server_js__WEBPACK_IMPORTED_MODULE_3__/* .byServer */ .Rh)(entriesOf.get(database) ?? []);
        const failed = failedRunsOf.get(database) ?? [];
        const asked = only === undefined ? undefined : presentName(database, only);
        const servers = new Set([...own.keys(), ...failed.flatMap(({ server }) => server ?? [])]);
        if (asked !== undefined && expected.includes(database))
            servers.add(asked);
        const known = [...servers].filter(server => server !== undefined).toSorted();
        // What does not say whose it is goes with the newest backup.
        const [newest = known[0]] = own.keys();
        return (known.length > 0 ? known : [undefined])
            .filter(server => asked === undefined || server === undefined || server === asked)
            .map(server => ({
            ...{ database, server, otherServers: known.filter(other => other !== server) },
            ...backupsOf([...new Set([server, undefined])].flatMap(key => own.get(key) ?? []), inventory),
            failedRuns: failed
                .filter(({ server: of }) => of === undefined || of === server)
                .toSorted((a, b) => (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(b.place).getTime() - (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(a.place).getTime()),
            leftovers: (server === newest ? (leftoversOf.get(database) ?? []) : []).filter(({ kind }) => kind !== 'foreign'),
        }));
    });
}
/** What of a history the entries make. */
function backupsOf(entries, { files }) {
    const usable = [];
    const unusable = [];
    for (const entry of entries) {
        if (entry.kind === 'broken') {
            unusable.push(entry.broken);
            continue;
        }
        const { backup } = entry;
        const listed = files.get(backup.name) ?? [];
        const damage = damageOf(backup, listed);
        if (damage)
            unusable.push(damage);
        else
            usable.push({ backup, ...instantsOf(backup, listed) });
    }
    usable.sort((a, b) => b.at.getTime() - a.at.getTime());
    return {
        good: usable.filter(({ backup }) => isGood(backup)),
        ...{ usable, unusable },
        storedBytes: sum(entries.flatMap(entry => {
            const { name } = entry.kind === 'backup' ? entry.backup : entry.broken;
            return (files.get(name) ?? []).map(({ sizeBytes }) => sizeBytes);
        })),
    };
}
/** Everything in the store, whoever wrote it; the few kilobytes of failed runs are not counted. */
const storedBytesOf = ({ files, leftovers, foreign }) => sum([
    ...[...files.values()].flat(),
    ...leftovers.flatMap(leftover => leftover.files),
    ...foreign,
].map(({ sizeBytes }) => sizeBytes));
const isGood = (backup) => backup.manifest.label !== 'safety' && !(0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .failsVerification */ .R6)(backup);
function instantsOf({ manifest }, [manifestFile]) {
    const taken = Date.parse(manifest.snapshotAt);
    const at = Math.min(taken, manifestFile?.lastModified.getTime() ?? taken);
    return { at: new Date(at), shows: new Date(Math.min(at, Date.parse((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .dataAsOf */ .g$)(manifest)))) };
}
/** What a listing alone tells of a file that was lost, cut off or replaced. */
function damageOf(backup, listed) {
    const { name, place, manifest } = backup;
    const recorded = [
        ['dump', manifest.dump.sizeBytes],
        ['contents', manifest.contents.sizeBytes],
    ];
    for (const [file, sizeBytes] of recorded) {
        const stored = listed.find(({ name: at }) => at === (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .storedName */ .Rs)(backup, file));
        if (!stored) {
            return { name, place, code: 'BACKUP_FILE_MISSING', reason: `its ${file} is gone` };
        }
        if (stored.sizeBytes !== sizeBytes) {
            const reason = `its ${file} has ${stored.sizeBytes} bytes; ${sizeBytes} were written`;
            return { name, place, code: 'BACKUP_SIZE_WRONG', reason };
        }
    }
    return undefined;
}
const historyLength = 30;
/** Of which the median is how often backups are taken. */
const recentIntervals = 10;
/** How it stands with each database, by name and server. Those that are `expected` are there in any case. */
const statusOf = (inventory, expected) => historiesOf(inventory, expected).map(statusOfHistory);
function statusOfHistory(history) {
    const { database, server, good, usable, unusable, storedBytes } = history;
    const [newest, before] = good;
    const verified = usable
        .flatMap(({ backup }) => backup.verifications.map(verification => ({
        backup: backup.name,
        at: (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(verification),
        level: verification.level,
        verdict: verification.verdict,
    })))
        .toSorted((a, b) => b.at.getTime() - a.at.getTime());
    return {
        ...{ database, server },
        newest: newest && {
            ...pointOf(newest),
            name: newest.backup.name,
            label: newest.backup.manifest.label,
            durationSeconds: (Date.parse(newest.backup.manifest.finishedAt) -
                Date.parse(newest.backup.manifest.startedAt)) /
                1000,
        },
        sizeChangePercent: newest && before && changePercent(sizeOf(newest), sizeOf(before)),
        history: good.slice(0, historyLength).map(pointOf).toReversed(),
        lastVerification: verified[0],
        proof: strongestOf(good),
        verifiedAt: good
            .flatMap(({ backup }) => (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .verifiedAt */ .U3)(backup) ?? [])
            .toSorted((a, b) => b.getTime() - a.getTime())[0],
        nextExpectedAt: nextExpected(good),
        backups: usable.length,
        unusable: unusable.length,
        storedBytes,
        failedRuns: failedSince(history).length,
    };
}
function strongestOf(good) {
    const [strongest] = good
        .flatMap(({ backup }) => {
        const proof = (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .strongestProof */ .u8)(backup);
        return proof ? [{ backup: backup.name, ...proof }] : [];
    })
        .toSorted((a, b) => Number((0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(b.level, a.level)) - Number((0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(a.level, b.level)) ||
        b.at.getTime() - a.at.getTime());
    return strongest;
}
const sizeOf = ({ backup }) => backup.manifest.dump.sizeBytes;
const pointOf = ({ backup: { manifest }, shows }) => ({
    at: shows,
    sizeBytes: manifest.dump.sizeBytes,
    rows: manifest.totals.rows,
});
/** By how much a value is above another, or below; `undefined` where that was nothing. */
const changePercent = (value, other) => other === 0 ? undefined : ((value - other) / other) * 100;
/** The runs that came to nothing since the newest good backup, newest first. */
function failedSince({ good: [newest], failedRuns }) {
    return newest ? failedRuns.filter(({ place }) => (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(place) > newest.at) : failedRuns;
}
function nextExpected(good) {
    const times = good.slice(0, recentIntervals + 1).map(({ at }) => at.getTime());
    const [last = 0] = times;
    if (times.length < 3)
        return undefined;
    return new Date(last + median(times.slice(1).map((time, at) => (times[at] ?? 0) - time)));
}
/** The one in the middle; of an even number the mean of both. Of none: 0. */
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
const sum = (values) => values.reduce((a, b) => a + b, 0);


/***/ }),

/***/ 84972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ selectionOf)
/* harmony export */ });
/** Which databases are meant, as the options say it. */
const selectionOf = (values) => ({ databases: values.databases, excludeDatabases: values['exclude-databases'] });


/***/ }),

/***/ 33524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _connections_azure_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12103);
/* harmony import */ var _connections_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30423);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84972);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5231);




async function run(values, context) {
    const sourceServer = values['source-server'];
    const store = (0,_connections_store_js__WEBPACK_IMPORTED_MODULE_1__/* .openStore */ .Ch)(values, (0,_connections_azure_login_js__WEBPACK_IMPORTED_MODULE_0__/* .azureLogin */ .x)(values, context), sourceServer);
    const result = await (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .status */ .h5)(store, { ...(0,_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectionOf */ .W)(values), sourceServer }, context);
    return { result, location: store.location };
}


/***/ }),

/***/ 5231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ namedIn),
/* harmony export */   h5: () => (/* binding */ status),
/* harmony export */   iN: () => (/* binding */ askedOf)
/* harmony export */ });
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30976);
/* harmony import */ var _catalog_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73197);
/* harmony import */ var _repository_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1174);



/** How it stands with the backups of each database, also of those that were named and have none. */
async function status(store, selection, work) {
    await store.check('read', work.signal);
    const [only] = selection.databases;
    const single = selection.databases.length === 1 ? only?.literal : undefined;
    const inventory = await (0,_repository_list_js__WEBPACK_IMPORTED_MODULE_1__/* .readInventory */ .zw)(store, single, work.signal);
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
