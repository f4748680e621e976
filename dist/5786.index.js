export const id = 5786;
export const ids = [5786];
export const modules = {

/***/ 44081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ hourMs),
/* harmony export */   J2: () => (/* binding */ minuteMs),
/* harmony export */   LP: () => (/* binding */ dayMs),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   m7: () => (/* binding */ dateIn),
/* harmony export */   n$: () => (/* binding */ utc)
/* harmony export */ });
/** The days, weeks, months and years that instants are in, as a calendar on the wall shows them; instants in messages. */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** `2026-11-21 03:00 UTC` */
const utc = (time) => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
/** `45 min`, `71 h`, `12 d` */
function span(from, to) {
    const ms = Math.max(0, to.getTime() - from.getTime());
    if (ms < 2 * hourMs)
        return `${Math.floor(ms / minuteMs)} min`;
    return ms < 3 * dayMs ? `${Math.floor(ms / hourMs)} h` : `${Math.floor(ms / dayMs)} d`;
}
/** In a time zone that `Intl` knows. */
function dateIn(timeZone) {
    const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    });
    return instant => format.format(instant);
}
/** The names of the periods that a date is in; their order is that of time. */
const periodOf = {
    daily: (date) => date,
    weekly: isoWeek,
    monthly: (date) => date.slice(0, 7),
    yearly: (date) => date.slice(0, 4),
};
/** `2026-W47`: a week belongs to the year that its Thursday is in. */
function isoWeek(date) {
    const day = Date.parse(date) / dayMs;
    // The epoch was a Thursday.
    const thursday = new Date((day - ((day + 3) % 7) + 3) * dayMs);
    const year = thursday.getUTCFullYear();
    const week = Math.floor((thursday.getTime() - Date.UTC(year, 0)) / (7 * dayMs)) + 1;
    return `${year}-W${String(week).padStart(2, '0')}`;
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

/***/ 85786:
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
;// CONCATENATED MODULE: ./lib/catalog/arrival.js
/**
 * Whether a backup came into its store when it says that it was made, by the store's own clock. Whoever
 * may write there can write any date into a manifest, and not the time at which it arrives: a backup of
 * last month that came today is a copy, or was planted.
 */
/** A dump takes its time, and a store may have been out of reach: of longer ones nothing can be told. */
const longestDelayMs = 24 * 60 * 60 * 1000;
/** So far apart are the clocks of a database server and of a store that nobody looks after. */
const clockSkewMs = 60 * 60 * 1000;
/** When its manifest arrived, by the store's clock; `undefined` where no store was asked. */
const arrivalOf = ({ name }, files) => files.get(name)?.[0]?.lastModified;
/** When a run ended stands in the manifest as well, and is no better witness than the rest of it. */
function isTimely({ manifest }, arrivedAt) {
    if (arrivedAt === undefined)
        return true;
    const delayMs = arrivedAt.getTime() - Date.parse(manifest.snapshotAt);
    return delayMs <= longestDelayMs && delayMs >= -clockSkewMs;
}

// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/leftover.js
var catalog_leftover = __webpack_require__(43712);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/catalog/calendar.js
var calendar = __webpack_require__(44081);
// EXTERNAL MODULE: ./lib/catalog/inventory.js
var inventory = __webpack_require__(75827);
// EXTERNAL MODULE: ./lib/catalog/selection.js
var catalog_selection = __webpack_require__(97137);
// EXTERNAL MODULE: ./lib/catalog/server.js
var server = __webpack_require__(94776);
;// CONCATENATED MODULE: ./lib/catalog/retention.js






/**
 * Which backups are kept and which go, by database and server; of one database that with the newest
 * first. It depends on the catalog and the policy alone: there is no clock in it, so that retention
 * stands still by itself when backups stop.
 *
 * - Only backups that are complete count. A broken one is never deleted and takes nobody's place.
 * - General rules: a backup stays when any of them keeps it. A calendar rule keeps the newest backup
 *   of each of the last N periods that have one, in the time zone; weeks are ISO weeks. The newest,
 *   because it shows the period at its end, and what was just taken is never the one to go.
 * - Whatever the rules say, the newest `keepMinimum` stay, at least one. *Newest* is by the instant
 *   that the dump shows. Ages are counted from the newest good backup of the database, not from now.
 * - By label: `keepLabels` are never deleted; `manual` ones, and `safety` ones, which hold what was
 *   replaced, stay for their days. The rules have nothing to do with safety backups. They keep a manual
 *   one that they would keep if it had another label, and it takes no place of those that have one.
 * - `requireVerified`: the newest verified one stays, too; where none is, nothing is deleted.
 * - When more than two would go, and that is `maxDeletePercent` of the backups, or more, or leaves so
 *   many of their days without any, the plan is refused: its decisions show what it would have been.
 *
 * Whoever may write to a store must not get rid of what was there before. A backup can lose its place
 * to its *rivals* alone:
 *
 * - Those of one that arrived in time (`isTimely`) did so as well; for the newest of a period, before it
 *   was over, if it did. Among the late, everybody is a rival: where all are, as after a copy, that is
 *   no difference.
 * - Nobody's rival is what ever failed a verification, even if it passed one since. It is itself judged
 *   as if it had not, and stays for `keepSafetyDays` in any case. Where all failed, all stay.
 *
 * `files` tell when backups arrived; without them each is taken at its word.
 */
function planRetention(entries, policy, files = new Map()) {
    const candidateOf = candidatesBy(policy, files);
    const byDatabase = Map.groupBy((0,catalog_selection/* newestFirst */.ll)(entries), catalog_selection/* databaseOf */.zJ);
    return [...byDatabase]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([database, all]) => [...(0,server/* byServer */.Rh)(all)].map(([server, own]) => planDatabase({ database, server }, own, policy, candidateOf)));
}
function planDatabase(whose, entries, policy, candidateOf) {
    const all = entries
        .flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []))
        .map(candidateOf);
    const timely = all.filter(one => one.isTimely);
    const amongTimely = rivalsIn(timely, policy);
    const amongAll = rivalsIn(all, policy);
    const newest = amongTimely.newest ?? amongAll.newest;
    const judged = new Map(all.map(one => {
        const reasons = one.isTimely
            ? reasonsToKeep(one, amongTimely, amongTimely.newest ?? one, policy)
            : reasonsToKeep(one, amongAll, newest ?? one, policy);
        return [one.backup, { one, reasons }];
    }));
    const decisions = entries.map((entry) => {
        const found = entry.kind === 'backup' ? judged.get(entry.backup) : undefined;
        if (!found) {
            const why = entry.kind === 'broken' ? entry.broken.reason : 'nothing is known of it';
            return { entry, action: 'keep', reasons: [`cannot be judged: ${why}`] };
        }
        const { one, reasons } = found;
        const late = one.isTimely || timely.length === 0 ? [] : [lateness(one)];
        return reasons.length > 0
            ? { entry, action: 'keep', reasons: [...reasons, ...late] }
            : { entry, action: 'delete', reasons: [reasonToDelete(one.backup, policy), ...late] };
    });
    const isGone = ({ backup }) => judged.get(backup)?.reasons.length === 0;
    const refused = refusalOf(timely, all, isGone, policy);
    return {
        ...{ ...whose, decisions },
        ...(newest && { newest: newest.backup }),
        ...(refused && { refused }),
    };
}
function candidatesBy({ keepLabels, timeZone }, files) {
    const localDate = (0,calendar/* dateIn */.m7)(timeZone);
    return (backup, rank) => {
        const { label, snapshotAt } = backup.manifest;
        const instant = Date.parse(snapshotAt);
        const arrival = arrivalOf(backup, files);
        const arrivedAt = arrival ?? new Date(instant);
        const own = label === 'safety' || label === 'manual' ? label : 'general';
        return {
            ...{ backup, rank, instant, arrivedAt },
            date: localDate(instant),
            arrivalDate: localDate(arrivedAt.getTime()),
            pool: (0,patterns/* matchesAny */._I)(keepLabels, label) ? 'labelled' : own,
            isTimely: isTimely(backup, arrival),
            everFailed: backup.verifications.some(({ verdict }) => verdict === 'failed'),
        };
    };
}
function rivalsIn(candidates, { verifyLevel }) {
    const ordinary = candidates.filter(({ backup }) => backup.manifest.label !== 'safety');
    const good = ordinary.filter(({ everFailed }) => !everFailed);
    const general = good.filter(({ pool }) => pool === 'general');
    return {
        allFailed: ordinary.length > 0 && good.length === 0,
        newest: good[0] ?? candidates[0],
        good: rankingOf(good),
        verified: rankingOf(good.filter(({ backup }) => (0,inventory/* verifiedAt */.U3)(backup, verifyLevel))),
        general: rankingOf(general),
        generalAndManual: rankingOf(good.filter(({ pool }) => pool === 'general' || pool === 'manual')),
    };
}
/** The candidates come the newest first. */
function rankingOf(candidates) {
    const places = new Map(candidates.map((one, at) => [one, at]));
    const calendars = new Map();
    const periodsOf = (rule) => {
        const known = calendars.get(rule) ?? periodsIn(candidates, rule);
        calendars.set(rule, known);
        return known;
    };
    return {
        size: candidates.length,
        newerThan: one => places.get(one) ?? candidates.filter(({ rank }) => rank < one.rank).length,
        laterPeriods: (rule, one) => {
            const own = calendar/* periodOf */.jH[rule](one.date);
            const periods = periodsOf(rule);
            const known = periods.get(own);
            if (!known)
                return [...periods.keys()].filter(other => other > own).length;
            const rival = arrivedWithin(rule, one) ? known.newestWithin : known.newest;
            return rival && rival.rank < one.rank ? undefined : known.later;
        },
    };
}
const arrivedWithin = (rule, { date, arrivalDate }) => calendar/* periodOf */.jH[rule](arrivalDate) <= calendar/* periodOf */.jH[rule](date);
/** Periods are sorted by name: when clocks go back, days may, too. */
const periodsIn = (candidates, rule) => new Map([...Map.groupBy(candidates, ({ date }) => calendar/* periodOf */.jH[rule](date))]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([period, own], later) => {
    const [newest] = own;
    const newestWithin = own.find(one => arrivedWithin(rule, one));
    return newest ? [[period, { newest, newestWithin, later }]] : [];
}));
/** Every reason that there is. */
function reasonsToKeep(one, rivals, newest, policy) {
    const { pool, everFailed, backup } = one;
    const { label } = backup.manifest;
    const isYoung = (limit) => newest.instant - one.instant <= limit * calendar/* dayMs */.LP;
    const { keepManualDays, keepMinimum, keepSafetyDays } = policy;
    if (policy.requireVerified && rivals.verified.size === 0) {
        return ['no backup of this database is verified'];
    }
    if (rivals.allFailed)
        return ['no backup is left that never failed a verification'];
    const isNewestVerified = label !== 'safety' &&
        (0,inventory/* verifiedAt */.U3)(backup, policy.verifyLevel) !== undefined &&
        rivals.verified.newerThan(one) === 0;
    const place = rivals.good.newerThan(one) + 1;
    const failed = (0,inventory/* failsVerification */.R6)(backup)
        ? 'failed its verification'
        : 'once failed a verification';
    return [
        ...(label === 'safety' || place > Math.max(1, keepMinimum)
            ? []
            : [place === 1 ? 'newest backup' : `minimum ${place} of ${keepMinimum}`]),
        ...(label === 'safety' && one === newest ? ['newest, and none is good'] : []),
        ...(policy.requireVerified && isNewestVerified ? ['newest verified backup'] : []),
        ...(pool === 'labelled' ? [`label "${label}" is never deleted`] : []),
        ...(pool === 'safety' && isYoung(keepSafetyDays)
            ? [`safety backup, kept for ${days(keepSafetyDays)}`]
            : []),
        ...(everFailed && isYoung(keepSafetyDays)
            ? [`${failed}, kept for ${days(keepSafetyDays)}`]
            : []),
        ...(pool === 'manual' && isYoung(keepManualDays)
            ? [`manual backup, kept for ${days(keepManualDays)}`]
            : []),
        ...(pool === 'general' ? ruleReasons(one, rivals.general, isYoung, policy) : []),
        ...(pool === 'manual' ? ruleReasons(one, rivals.generalAndManual, isYoung, policy) : []),
    ];
}
/** The general rules that keep a backup among its rivals. */
function ruleReasons(one, rivals, isYoung, policy) {
    const { keepDays, keepLast } = policy;
    const place = rivals.newerThan(one) + 1;
    const period = (rule, count) => {
        if (count === undefined)
            return [];
        const later = rivals.laterPeriods(rule, one);
        return later === undefined || later >= count
            ? []
            : [`newest of ${calendar/* periodOf */.jH[rule](one.date)} (${rule} ${later + 1} of ${count})`];
    };
    return [
        ...(keepLast !== undefined && place <= keepLast ? [`last ${place} of ${keepLast}`] : []),
        ...(keepDays !== undefined && isYoung(keepDays)
            ? [`within ${days(keepDays)} of the newest`]
            : []),
        ...period('daily', policy.keepDaily),
        ...period('weekly', policy.keepWeekly),
        ...period('monthly', policy.keepMonthly),
        ...period('yearly', policy.keepYearly),
    ];
}
function reasonToDelete(backup, { keepManualDays, keepSafetyDays }) {
    const { label } = backup.manifest;
    if (label === 'safety')
        return `safety backup, older than ${days(keepSafetyDays)}`;
    if ((0,inventory/* failsVerification */.R6)(backup)) {
        return `failed its verification, older than ${days(keepSafetyDays)}`;
    }
    return label === 'manual'
        ? `manual backup, older than ${days(keepManualDays)}`
        : 'no rule keeps it';
}
const lateness = ({ arrivedAt }) => `not of that time: it arrived at ${arrivedAt.toISOString().slice(0, 16)}Z`;
const days = (count) => `${count} ${count === 1 ? 'day' : 'days'}`;
/**
 * Whether a plan goes too far. Of what arrived in time alone, for who adds enough of the past would
 * make anything a small share of the whole; and of its days, for he may add any number today.
 */
function refusalOf(timely, all, isGone, { maxDeletePercent: percent }) {
    const tooFar = (candidates, counted) => {
        const left = candidates.filter(one => !isGone(one));
        const [of = 0, kept = 0] = [candidates, left].map(some => counted === 'days' ? new Set(some.map(({ date }) => date)).size : some.length);
        const wouldDelete = of - kept;
        return candidates.length - left.length > 2 && wouldDelete * 100 >= percent * of
            ? [{ counted, wouldDelete, of, percent }]
            : [];
    };
    const [refusal] = [
        ...tooFar(timely, 'backups'),
        ...tooFar(timely, 'days'),
        ...tooFar(all, 'backups'),
    ];
    return refusal;
}

// EXTERNAL MODULE: ./lib/catalog/status.js
var catalog_status = __webpack_require__(73197);
// EXTERNAL MODULE: ./lib/repository/list.js
var list = __webpack_require__(1174);
;// CONCATENATED MODULE: ./lib/commands/prune/leftovers.js



/** What becomes of files without a manifest, and in which order files go so that what is left is understood. */
/** No run that is still under way has left a file untouched for so long. */
const leftoverMinAgeMs = 24 * 60 * 60 * 1000;
const holdsDump = ({ files }) => (0,catalog_leftover/* fileAmong */.zV)(files, 'dump') !== undefined;
/**
 * Why files without a manifest are left alone. `hasGood`: their database has a good backup; where it has
 * none, a dump without a manifest may be all that there is.
 */
function reasonToStay(leftover, hasGood, now) {
    const { kind, files, place } = leftover;
    if (kind === 'foreign')
        return 'a dump without our mark: it may be somebody’s copy';
    if (kind === 'lost') {
        return (0,catalog_leftover/* isRebuildable */.Oq)(files)
            ? `a backup that lost its manifest, by the files beside its dump; to make it again: ${(0,catalog_leftover/* rebuildCommand */.hg)(place)}`
            : 'a backup that lost more than its manifest, or a copy that is under way';
    }
    const newest = files.reduce((latest, { lastModified, arrivedAt = lastModified }) => Math.max(latest, arrivedAt.getTime()), 0);
    if (now.getTime() - newest < leftoverMinAgeMs)
        return 'less than a day old: the run, or a copy, may go on';
    if (holdsDump(leftover) && !hasGood) {
        return `a dump, and no backup of "${place.database}" with a manifest is good`;
    }
    return heldAmong(files);
}
/** Why no dump without a manifest goes: together with the backups that go, it would be too much. */
function leftoversRefusal(database, backups, dumps, percent) {
    const wouldDelete = backups.going + dumps;
    const tooFar = wouldDelete > 2 && wouldDelete * 100 >= percent * (backups.all + dumps);
    if (dumps === 0 || !tooFar)
        return undefined;
    return new failure/* Failure */.HR('PRUNE_REFUSED', `the plan would delete ${dumps} of the dumps of "${database}" without a manifest and ${backups.going} of its ${backups.all} backups, ${percent} % or more of all, so none of those dumps was deleted`, 'Runs that never end leave such dumps, and so does who deletes manifests: find out which it is. Where the plan is right, raise --max-delete-percent for one run.');
}
const heldAmong = (files) => {
    const held = files.flatMap(({ name, held: why }) => why === undefined ? [] : [`${name} is ${why}`]);
    return held.length > 0 ? held.join(', ') : undefined;
};
/** Whether a dump is known for ours, and for this backup's, without its manifest. */
const isKnownAlone = (dump) => dump?.marked === true && (0,names/* parseStoredName */.GO)(dump.name) !== undefined;
/**
 * The order in which the files of one place are deleted, so that what an interruption leaves does not lie,
 * and the next prune knows it for what it is. What failed verifications say outlasts the manifest; what
 * speaks of a whole dump goes before it, or what is left would look like a backup that lost its manifest.
 *
 * A dump without our mark, or at another place than usual, is not known for ours without its manifest. Should
 * it stay, its contents stay, too: then the manifest can be made again.
 */
function inOrder(files) {
    const order = isKnownAlone((0,catalog_leftover/* fileAmong */.zV)(files, 'dump'))
        ? ['passed', 'contents', 'manifest', 'evidence', 'dump', 'roles']
        : ['passed', 'manifest', 'evidence', 'dump', 'contents', 'roles'];
    return files.toSorted((a, b) => order.indexOf(stepOf(a)) - order.indexOf(stepOf(b)));
}
function stepOf(file) {
    const stored = (0,names/* parseStoredName */.GO)(file.name);
    const isProof = stored?.kind === 'evidence' && stored.verification.verdict === 'passed';
    return isProof ? 'passed' : (0,catalog_leftover/* kindOfFile */.yK)(file);
}

;// CONCATENATED MODULE: ./lib/commands/prune/prune.js











/** Databases side by side. */
const concurrency = 8;
/** A run writes the manifest when its dump is there, and a copy takes both along. */
const manifestAfterDumpMs = 24 * 60 * 60 * 1000;
/** Long enough to look back at what failed. */
const failedRunMaxAgeMs = 30 * 24 * 60 * 60 * 1000;
/** Since the newest backup, and whatever their age: by them `check` sees that backups keep failing. */
const keptFailedRuns = 2;
/** So far ahead no clock is that is merely imprecise. */
const futureMs = 24 * 60 * 60 * 1000;
/**
 * Deletes the backups that no rule keeps, and what runs left that did not end. A database that fails
 * does not stop the others. A dry run goes the same way and deletes nothing.
 *
 * Others may back up or prune at the same time: what they delete is gone either way, and what they
 * add is newer than all that goes here.
 */
async function prune(store, request, work) {
    const { reporter, signal } = work;
    await store.check('read', signal);
    const [only] = request.databases;
    const single = request.databases.length === 1 ? only?.literal : undefined;
    const inventory = await readForPruning(store, single, signal);
    const shares = shareOut(inventory, request);
    for (const database of severalServersIn(shares)) {
        reporter.warn(`there are backups of a "${database}" of several servers; each server's are pruned by themselves, by the same rules. For those of one alone: --source-server`);
    }
    for (const { literal } of request.databases) {
        if (literal !== undefined && !shares.some(({ database }) => database === literal)) {
            reporter.warn(`There are no backups of "${literal}" in ${store.location}`);
        }
    }
    const pruneOne = async (share) => {
        const remove = async ({ name, sizeBytes }) => {
            reporter.detail(`${request.dryRun ? 'Would delete' : 'Deleting'} ${name}`);
            const removal = request.dryRun
                ? { kind: 'deleted' }
                : await store.remove(name, signal);
            if (removal.kind === 'deleted')
                share.done.freedBytes += sizeBytes;
            return removal;
        };
        try {
            // Once the run is interrupted, each that is left fails at once, and for that reason.
            signal.throwIfAborted();
            await pruneShare(share, request, remove, work);
        }
        catch (error) {
            share.done.failures.push({ database: share.database, failure: (0,failure/* asFailure */.h_)(error) });
        }
    };
    const queue = shares.values();
    await Promise.all(Array.from({ length: concurrency }, async () => {
        for (const share of queue)
            await pruneOne(share);
    }));
    const all = shares.map(({ done }) => done);
    const freedBytes = all.reduce((sum, done) => sum + done.freedBytes, 0);
    // What is deleted is told all the same; with nothing deleted, one message is enough.
    if (signal.aborted && freedBytes === 0)
        throw signal.reason;
    return {
        dryRun: request.dryRun,
        plans: shares.flatMap(({ plan }) => plan ?? []),
        deleted: all.flatMap(({ deleted }) => deleted),
        held: all.flatMap(({ held }) => held),
        leftovers: all.flatMap(({ leftovers }) => leftovers),
        failedRunsDeleted: all.reduce((sum, done) => sum + done.failedRunsDeleted, 0),
        foreign: inventory.foreign,
        freedBytes,
        failures: all.flatMap(({ failures }) => failures),
    };
}
/**
 * What lies in the store, of one database or of all. Where a manifest names a dump at another place, only all
 * manifests together tell whether it is the only one.
 */
async function readForPruning(store, database, signal) {
    const asked = await (0,list/* readInventory */.zw)(store, database, signal);
    if (database === undefined || !backupsIn(asked).some(isDumpElsewhere))
        return asked;
    return { ...(await (0,list/* readInventory */.zw)(store, undefined, signal)), foreign: asked.foreign };
}
const backupsIn = ({ entries }) => entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));
const isDumpElsewhere = (backup) => (0,catalog_selection/* storedName */.Rs)(backup, 'dump') !== (0,names/* fileName */.Md)(backup.place, 'dump');
/**
 * What is to be looked at, by database and server. What does not say whose it is goes with the newest backup of
 * its database.
 */
function shareOut(inventory, request) {
    const { databases, excludeDatabases, sourceServer, policy } = request;
    const presentName = (0,server/* presentNamesBy */.zR)(inventory.entries);
    const plans = Map.groupBy(planRetention(inventory.entries, policy, inventory.files), plan => plan.database);
    const leftovers = Map.groupBy(inventory.leftovers, ({ place }) => place.database);
    const good = new Set((0,catalog_status/* historiesOf */.u3)(inventory).flatMap(history => (history.good.length > 0 ? history.database : [])));
    const failedRuns = Map.groupBy(inventory.failedRuns, ({ place }) => place.database);
    const dumps = Map.groupBy(backupsIn(inventory), backup => (0,catalog_selection/* storedName */.Rs)(backup, 'dump'));
    const shared = new Set([...dumps].flatMap(([name, { length }]) => (length > 1 ? [name] : [])));
    const isAsked = (database, plan) => !(0,patterns/* matchesAny */._I)(excludeDatabases, database) &&
        (databases.length === 0 || (0,patterns/* matchesAny */._I)(databases, database)) &&
        (sourceServer === undefined || plan?.server === presentName(database, sourceServer));
    return [...new Set([...plans.keys(), ...leftovers.keys(), ...failedRuns.keys()])]
        .toSorted()
        .flatMap(database => (plans.get(database) ?? [undefined]).map((plan, at) => ({
        ...{ database, plan, shared },
        files: inventory.files,
        hasGood: good.has(database),
        leftovers: at === 0 ? (leftovers.get(database) ?? []) : [],
        failedRuns: at === 0 ? (failedRuns.get(database) ?? []) : [],
        done: newTally(),
    })))
        .filter(({ database, plan }) => isAsked(database, plan));
}
const severalServersIn = (shares) => [...Map.groupBy(shares, ({ database }) => database)].flatMap(([database, { length }]) => length > 1 ? [database] : []);
const newTally = () => ({
    deleted: [],
    held: [],
    leftovers: [],
    failures: [],
    failedRunsDeleted: 0,
    freedBytes: 0,
});
async function pruneShare(share, { dryRun, policy }, remove, { now, reporter }) {
    const { database, plan, done } = share;
    const judged = share.leftovers.map(leftover => ({
        leftover,
        stays: reasonToStay(leftover, share.hasGood, now()),
    }));
    const dumps = judged.filter(({ leftover, stays }) => stays === undefined && holdsDump(leftover));
    const refusal = plan && prune_refusalOf(plan, now());
    if (refusal)
        done.failures.push({ database, failure: refusal });
    const all = (plan?.decisions ?? []).filter(({ entry }) => entry.kind === 'backup').length;
    const backups = { going: refusal ? 0 : outdated(plan).length, all };
    const tooMany = leftoversRefusal(database, backups, dumps.length, policy.maxDeletePercent);
    if (tooMany && !refusal)
        done.failures.push({ database, failure: tooMany });
    const refused = (refusal ?? tooMany) ? 'a dump, and the plan was refused' : undefined;
    // The oldest first, so that an interruption leaves the newest.
    for (const backup of refusal ? [] : outdated(plan).toReversed()) {
        const { name } = backup;
        reporter.info(`${dryRun ? 'Would delete' : 'Deleting'} ${name}`);
        const files = share.files.get(name) ?? [];
        const reason = notItsOwn(backup, files, share.shared) ?? (await deleteBackup(files, remove));
        if (reason === undefined) {
            done.deleted.push(name);
        }
        else {
            done.held.push({ name, reason });
            reporter.warn(`${name} cannot be deleted for now: ${reason}`);
        }
    }
    for (const { leftover, stays } of judged) {
        const kept = stays ??
            (holdsDump(leftover) ? refused : undefined) ??
            (await removeAll(leftover.files, remove));
        const { place, files } = leftover;
        done.leftovers.push(kept === undefined
            ? { place, files, action: 'deleted', reason: 'a run left it that did not end' }
            : { place, files, action: 'kept', reason: kept });
    }
    for (const { place } of outdatedFailedRuns(share, now())) {
        const removal = await remove({ name: (0,names/* failedRunName */.Mm)(place), sizeBytes: 0 });
        if (removal.kind !== 'held')
            done.failedRunsDeleted += 1;
    }
}
const outdated = (plan) => (plan?.decisions ?? []).flatMap(({ entry, action }) => action === 'delete' && entry.kind === 'backup' ? [entry.backup] : []);
/** Why a plan is not carried out. */
function prune_refusalOf(plan, now) {
    const { database, refused, newest } = plan;
    if (refused) {
        const { counted, wouldDelete, of, percent } = refused;
        const tooMuch = counted === 'backups'
            ? `delete ${wouldDelete} of the ${of} backups of "${database}"`
            : `leave none of the backups of "${database}" of ${wouldDelete} of ${of} days`;
        return new failure/* Failure */.HR('PRUNE_REFUSED', `the plan would ${tooMuch}, ${percent} % or more, so nothing was deleted`, 'Look at the plan (--dry-run): many backups that nobody took on purpose? Where it is right, raise --max-delete-percent for one run.');
    }
    const snapshotAt = newest?.manifest.snapshotAt ?? '';
    if (outdated(plan).length > 0 && Date.parse(snapshotAt) > now.getTime() + futureMs) {
        return new failure/* Failure */.HR('PRUNE_REFUSED', `the newest backup of "${database}", ${newest?.name}, was taken in the future (${snapshotAt}), so that all others look old; none of them was deleted`, 'The clock of this machine is wrong, or that of the database server was. In the second case, delete that backup by hand.');
    }
    return undefined;
}
/**
 * Why the dump that a manifest names may be somebody else's: who may add a manifest to a store must not get rid
 * of a dump that was there before.
 */
function notItsOwn(backup, files, shared) {
    const name = (0,catalog_selection/* storedName */.Rs)(backup, 'dump');
    if (shared.has(name))
        return `${name} is what another manifest names as well`;
    const dump = files.find(file => file.name === name);
    const [manifest] = files;
    if (!dump || !manifest || isTimely(backup, manifest.lastModified))
        return undefined;
    const olderMs = manifest.lastModified.getTime() - dump.lastModified.getTime();
    return olderMs > manifestAfterDumpMs
        ? `${name} was there long before the manifest that names it`
        : undefined;
}
/** Deletes a backup, or tells why that cannot be done. */
async function deleteBackup(files, remove) {
    const ordered = inOrder(files);
    const end = ordered.findIndex(file => (0,catalog_leftover/* kindOfFile */.yK)(file) === 'manifest') + 1;
    if (end === 0)
        return undefined;
    // No listing tells of a policy of the whole container, nor of what came since.
    const whole = heldAmong(files) ?? (await removeUntilHeld(ordered.slice(0, end), remove));
    if (whole !== undefined)
        return whole;
    const others = ordered.slice(end);
    const isKnown = isKnownAlone((0,catalog_leftover/* fileAmong */.zV)(files, 'dump'));
    const rest = await (isKnown ? removeAll : removeUntilHeld)(others, remove);
    return (rest &&
        `its manifest is deleted, so that it is no backup any more, but ${rest}; what is left ${isKnown ? 'goes later' : 'is not known for ours without it, and stays'}`);
}
/** Deletes files one after the other, and none after one that the store holds. */
async function removeUntilHeld(files, remove) {
    for (const file of files) {
        const held = await removeAll([file], remove);
        if (held !== undefined)
            return held;
    }
    return undefined;
}
function outdatedFailedRuns({ failedRuns, plan }, now) {
    const newestStamp = plan?.newest?.place.stamp ?? '';
    const newestFirst = failedRuns.toSorted((a, b) => (a.place.stamp < b.place.stamp ? 1 : -1));
    const oldest = now.getTime() - failedRunMaxAgeMs;
    return newestFirst.filter(({ place: { stamp } }, at) => (at >= keptFailedRuns || stamp < newestStamp) && ((0,names/* parseStamp */.Pu)(stamp)?.getTime() ?? 0) < oldest);
}
/** Deletes files one after the other; what the store holds is told, and does not keep the others. */
async function removeAll(files, remove) {
    const held = [];
    for (const file of inOrder(files)) {
        const removal = await remove(file);
        if (removal.kind === 'held')
            held.push(`${file.name} is ${removal.reason}`);
    }
    return held.length > 0 ? held.join(', ') : undefined;
}

;// CONCATENATED MODULE: ./lib/commands/prune/run.js




async function run(values, context) {
    const sourceServer = values['source-server'];
    const store = (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), sourceServer);
    const policy = policyOf(values);
    const request = { ...(0,selection/* selectionOf */.W)(values), sourceServer, policy, dryRun: values['dry-run'] };
    return { result: await prune(store, request, context), location: store.location };
}
const policyOf = (values) => ({
    keepLast: values['keep-last'],
    keepDays: values['keep-days'],
    keepDaily: values['keep-daily'],
    keepWeekly: values['keep-weekly'],
    keepMonthly: values['keep-monthly'],
    keepYearly: values['keep-yearly'],
    keepMinimum: values['keep-minimum'],
    keepLabels: values['keep-labels'],
    keepManualDays: values['keep-manual-days'],
    keepSafetyDays: values['keep-safety-days'],
    requireVerified: values['require-verified'],
    verifyLevel: values['verify-level'],
    maxDeletePercent: values['max-delete-percent'],
    timeZone: values['time-zone'],
});


/***/ }),

/***/ 84972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ selectionOf)
/* harmony export */ });
/** Which databases are meant, as the options say it. */
const selectionOf = (values) => ({ databases: values.databases, excludeDatabases: values['exclude-databases'] });


/***/ })

};
