export const id = 3684;
export const ids = [3684];
export const modules = {

/***/ 32867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ failingBackups),
/* harmony export */   Z: () => (/* binding */ failingVerifications)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);

/**
 * The databases whose newest run made no backup, by the names in the store. Read before a run writes
 * there, it tells what was wrong already from what is news. A safety backup counts like any other, for
 * the database could be backed up.
 */
const failingBackups = (names) => failing([...names].flatMap(name => {
    const stored = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStoredName */ .GO)(name);
    const failed = stored?.kind === 'failed-run';
    const made = stored?.kind === 'file' && stored.file === 'manifest';
    return failed || made ? [{ ...stored.place, failed }] : [];
}));
/** The databases whose newest verification was not passed, whichever of their backups it was of. */
const failingVerifications = (entries) => failing([...entries].flatMap(entry => {
    if (entry.kind === 'broken')
        return [];
    const { place, verifications } = entry.backup;
    return verifications.map(({ stamp, verdict }) => ({
        database: place.database,
        stamp,
        failed: verdict !== 'passed',
    }));
}));
function failing(attempts) {
    const newest = new Map();
    for (const attempt of attempts) {
        const { database, stamp, failed } = attempt;
        const other = newest.get(database);
        // Stamps have one length, so that they sort like the times that they stand for. Of two in one second
        // the one that worked counts, as it does for a check: something fails and is tried again at once.
        if (!other || stamp > other.stamp || (stamp === other.stamp && !failed)) {
            newest.set(database, attempt);
        }
    }
    return new Set([...newest.values()].flatMap(attempt => (attempt.failed ? attempt.database : [])));
}


/***/ }),

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

/***/ 23684:
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
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/catalog/failing.js
var failing = __webpack_require__(32867);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/inventory.js
var inventory = __webpack_require__(75827);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/repository/list.js
var list = __webpack_require__(1174);
// EXTERNAL MODULE: ./lib/commands/status/status.js
var status_status = __webpack_require__(5231);
;// CONCATENATED MODULE: ./lib/commands/notify/notify.js






/**
 * How a run ended that has many jobs, none of which knows of the others: by what they left in the store
 * under the run's id, by how they ended, and by what there should be.
 */
async function notify(store, { jobResults, ...selection }, work) {
    await store.check('read', work.signal);
    const inventory = (0,status_status/* askedOf */.iN)(await (0,list/* readInventory */.zw)(store, undefined, work.signal), selection);
    const isOfRun = ({ id, provider }) => id === work.run.id && provider === work.run.provider;
    const all = inventory.entries.flatMap(entry => (entry.kind === 'backup' ? entry.backup : []));
    const made = all.filter(({ manifest }) => isOfRun(manifest.run));
    const failed = inventory.failedRuns.flatMap(({ place, record }) => record && isOfRun(record.run) ? { place, record } : []);
    // A database that failed may have been tried again in the same run.
    const backups = newestOfEach(made);
    const backedUp = new Map(backups.map(backup => [backup.place.database, backup]));
    const unmade = newestOfEach(failed).filter(({ place: { database, stamp } }) => stamp > (backedUp.get(database)?.place.stamp ?? ''));
    const failures = [
        ...unmade.map(({ place: { database }, record: { code, message, hint } }) => ({
            database,
            // A later version may know another code.
            failure: new failure/* Failure */.HR(failure/* failureCodes */.Nc.find(known => known === code) ?? 'INTERNAL', message, hint),
        })),
        ...backups.flatMap(failedVerification),
    ];
    const known = new Set([...backedUp.keys(), ...unmade.map(({ place }) => place.database)]);
    const missing = (0,status_status/* namedIn */.$P)(selection).filter(database => !known.has(database));
    const log = work.run.url ?? 'the log of its job';
    failures.push(...missing.map(database => ({
        database,
        failure: new failure/* Failure */.HR('NO_BACKUP_MADE', 'the run made no backup of it, and left no record of why', `See ${log}.`),
    })), ...jobResults.flatMap(failedJob));
    if (known.size === 0 && failures.length === 0) {
        failures.push({
            database: null,
            failure: new failure/* Failure */.HR('NO_BACKUP_MADE', 'the run made no backup at all', `See ${log}. Backups that were given a --run-id are found by the same --run-id here.`),
        });
    }
    const ofRun = new Set([...made, ...failed].map(({ place }) => (0,names/* backupName */.aw)(place)));
    const before = ({ place }) => !ofRun.has((0,names/* backupName */.aw)(place));
    return {
        backups: backups.filter(({ place }) => !unmade.some(one => one.place.database === place.database)),
        failures,
        failingBefore: (0,failing/* failingBackups */.K)([
            ...all.filter(before).map(({ place }) => (0,names/* fileName */.Md)(place, 'manifest')),
            ...inventory.failedRuns.filter(before).map(({ place }) => (0,names/* failedRunName */.Mm)(place)),
        ]),
    };
}
/** Of each database the one with the latest stamp, by the name of the database. */
function newestOfEach(items) {
    const newest = new Map();
    for (const item of items) {
        const other = newest.get(item.place.database);
        if (!other || item.place.stamp > other.place.stamp)
            newest.set(item.place.database, item);
    }
    return [...newest.values()].toSorted((a, b) => a.place.database.localeCompare(b.place.database));
}
function failedVerification(backup) {
    const standing = (0,inventory/* standingFailure */.Dj)(backup);
    if (!standing)
        return [];
    return [
        {
            database: backup.place.database,
            failure: new failure/* Failure */.HR('VERIFICATION_FAILED', `backup ${backup.name} failed its verification (level ${standing.level})`, 'Its evidence beside it says what was found, and so does the log of the job.'),
        },
    ];
}
function failedJob({ job, result }) {
    if (result === 'success' || result === 'skipped')
        return [];
    const what = result === 'failure' ? 'failed' : 'was cancelled';
    return [
        {
            database: null,
            failure: new failure/* Failure */.HR('JOB_FAILED', `the job "${job}" ${what}`, 'Its log says why.'),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/commands/notify/run.js




async function run(values, context) {
    const store = (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), values['source-server']);
    const request = { ...(0,selection/* selectionOf */.W)(values), jobResults: values['job-results'] };
    return { result: await notify(store, request, context), location: store.location };
}


/***/ }),

/***/ 84972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ selectionOf)
/* harmony export */ });
/** Which databases are meant, as the options say it. */
const selectionOf = (values) => ({ databases: values.databases, excludeDatabases: values['exclude-databases'] });


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
