export const id = 878;
export const ids = [878];
export const modules = {

/***/ 8878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(976);
// EXTERNAL MODULE: ./lib/catalog/inventory.js
var inventory = __webpack_require__(5827);
// EXTERNAL MODULE: ./lib/catalog/selection.js
var selection = __webpack_require__(7137);
;// CONCATENATED MODULE: ./lib/catalog/retention.js



/**
 * Which backups are kept and which go, by database. It depends on the catalog and the policy alone:
 * there is no clock in it, so that retention stands still by itself when backups stop.
 *
 * - Only backups that are complete count. A broken one is never deleted and takes nobody's place.
 * - *Good* is one that is no safety backup, which holds what was replaced, and did not fail a
 *   verification. *Newest* is by the instant that the dump shows. Ages are counted from the newest good
 *   backup of the database, not from now; where none is good, from the newest of all.
 * - Pools: `keepLabels` are never deleted; `manual`, `safety` and what failed its verification go by
 *   their age alone, the last two by the same; where none is good, all that failed stay. None of these takes a slot of the general rules, which
 *   all others share. A database whose backups are all
 *   `manual`, as they are when nobody ever says a label, has the general rules for those as well:
 *   else it would have no history beyond `keepManualDays`, whatever was asked for.
 * - General rules: a backup stays when any of them keeps it. A calendar rule keeps the newest backup
 *   of each of the last N periods that have one, in the time zone; weeks are ISO weeks. The newest,
 *   because it shows the period at its end, and what was just taken is never the one to go.
 * - Whatever the rules say, the newest `keepMinimum` good ones stay, at least one.
 * - `requireVerified`: the newest verified one stays, too; where none is, nothing is deleted.
 * - When more than two would go, and they are more than `maxDeletePercent` of the complete ones, the
 *   plan is refused: its decisions show what it would have been.
 */
function planRetention(entries, policy) {
    const localDate = dateIn(policy.timeZone);
    const byDatabase = Map.groupBy((0,selection/* newestFirst */.ll)(entries), databaseOf);
    return [...byDatabase]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([database, own]) => planDatabase(database, own, policy, localDate));
}
const databaseOf = (entry) => (entry.kind === 'backup' ? entry.backup : entry.broken).place.database;
function planDatabase(database, entries, policy, localDate) {
    const complete = entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));
    const kept = Map.groupBy(reasonsToKeep(complete, policy, localDate), ({ backup }) => backup);
    const decisions = entries.map((entry) => {
        if (entry.kind === 'broken') {
            return { entry, action: 'keep', reasons: [`cannot be judged: ${entry.broken.reason}`] };
        }
        const reasons = kept.get(entry.backup)?.map(({ why }) => why);
        return reasons
            ? { entry, action: 'keep', reasons }
            : { entry, action: 'delete', reasons: [reasonToDelete(entry.backup, policy)] };
    });
    const wouldDelete = decisions.filter(({ action }) => action === 'delete').length;
    const { maxDeletePercent: percent } = policy;
    const tooMany = wouldDelete > 2 && wouldDelete * 100 > percent * complete.length;
    return {
        database,
        decisions,
        ...(tooMany && { refused: { wouldDelete, of: complete.length, percent } }),
    };
}
/** Every reason that there is, of the complete backups of one database, the newest first. */
function reasonsToKeep(complete, policy, localDate) {
    const good = complete.filter(backup => backup.manifest.label !== 'safety' && !(0,inventory/* failsVerification */.R6)(backup));
    const newest = good[0] ?? complete[0];
    if (!newest)
        return [];
    const verified = good.find(backup => (0,inventory/* verifiedAt */.U3)(backup, policy.verifyLevel) !== undefined);
    if (policy.requireVerified && !verified) {
        return complete.map(backup => ({ backup, why: 'no backup of this database is verified' }));
    }
    const pools = Map.groupBy(complete, backup => poolOf(backup, policy));
    const { labelled = [], safety = [], failed = [], manual = [], general = manual, } = Object.fromEntries(pools);
    const youngerThan = (limit, backups, why) => backups
        .filter(backup => instantOf(newest) - instantOf(backup) <= limit * dayMs)
        .map(backup => ({ backup, why }));
    const first = (count, backups, rule) => backups.slice(0, count).map((backup, at) => ({ backup, why: `${rule} ${at + 1} of ${count}` }));
    const periods = (count, rule) => count === undefined
        ? []
        : newestOfPeriods(count, general, backup => periodOf[rule](localDate(instantOf(backup)))).map(({ backup, period }, at) => ({
            backup,
            why: `newest of ${period} (${rule} ${at + 1} of ${count})`,
        }));
    const { keepDays, keepLast, keepManualDays, keepMinimum, keepSafetyDays } = policy;
    return [
        { backup: newest, why: good[0] ? 'newest backup' : 'newest, and none is good' },
        ...first(keepMinimum, good, 'minimum').slice(1),
        ...(policy.requireVerified && verified
            ? [{ backup: verified, why: 'newest verified backup' }]
            : []),
        ...labelled.map(backup => ({
            backup,
            why: `label "${backup.manifest.label}" is never deleted`,
        })),
        ...youngerThan(keepSafetyDays, safety, `safety backup, kept for ${days(keepSafetyDays)}`),
        ...(good[0]
            ? youngerThan(keepSafetyDays, failed, `failed its verification, kept for ${days(keepSafetyDays)}`)
            : failed.map(backup => ({ backup, why: 'failed its verification, and none is good' }))),
        ...youngerThan(keepManualDays, manual, `manual backup, kept for ${days(keepManualDays)}`),
        ...first(keepLast ?? 0, general, 'last'),
        ...(keepDays === undefined
            ? []
            : youngerThan(keepDays, general, `within ${days(keepDays)} of the newest`)),
        ...periods(policy.keepDaily, 'daily'),
        ...periods(policy.keepWeekly, 'weekly'),
        ...periods(policy.keepMonthly, 'monthly'),
        ...periods(policy.keepYearly, 'yearly'),
    ];
}
function poolOf(backup, { keepLabels }) {
    const { label } = backup.manifest;
    if ((0,patterns/* matchesAny */._I)(keepLabels, label))
        return 'labelled';
    if (label === 'safety')
        return label;
    if ((0,inventory/* failsVerification */.R6)(backup))
        return 'failed';
    return label === 'manual' ? label : 'general';
}
function reasonToDelete(backup, policy) {
    const { keepManualDays, keepSafetyDays } = policy;
    switch (poolOf(backup, policy)) {
        case 'safety':
            return `safety backup, older than ${days(keepSafetyDays)}`;
        case 'failed':
            return `failed its verification, older than ${days(keepSafetyDays)}`;
        case 'manual':
            return `manual backup, older than ${days(keepManualDays)}`;
        default:
            return 'no rule keeps it';
    }
}
const dayMs = 24 * 60 * 60 * 1000;
const days = (count) => `${count} ${count === 1 ? 'day' : 'days'}`;
const instantOf = ({ manifest }) => Date.parse(manifest.snapshotAt);
/** Backups come the newest first. Periods are sorted by name: when clocks go back, days may, too. */
function newestOfPeriods(count, backups, periodOfBackup) {
    return [...Map.groupBy(backups, periodOfBackup)]
        .toSorted(([a], [b]) => (a < b ? 1 : -1))
        .slice(0, count)
        .flatMap(([period, [backup]]) => (backup ? [{ backup, period }] : []));
}
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

// EXTERNAL MODULE: ./lib/storage/catalog.js
var catalog = __webpack_require__(4474);
;// CONCATENATED MODULE: ./lib/commands/prune.js





/** Databases side by side. */
const concurrency = 8;
/** No run that is still under way has left a file untouched for so long. */
const leftoverMinAgeMs = 24 * 60 * 60 * 1000;
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
    const inventory = await (0,catalog/* readInventory */.zw)(store, single, signal);
    const shares = shareOut(inventory, request);
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
/** What is to be looked at, by database. */
function shareOut(inventory, request) {
    const { databases, excludeDatabases, policy } = request;
    const plans = new Map(planRetention(inventory.entries, policy).map(plan => [plan.database, plan]));
    const leftovers = Map.groupBy(inventory.leftovers, ({ place }) => place.database);
    const failedRuns = Map.groupBy(inventory.failedRuns, ({ place }) => place.database);
    return [...new Set([...plans.keys(), ...leftovers.keys(), ...failedRuns.keys()])]
        .filter(database => !(0,patterns/* matchesAny */._I)(excludeDatabases, database) &&
        (databases.length === 0 || (0,patterns/* matchesAny */._I)(databases, database)))
        .toSorted()
        .map(database => ({
        database,
        plan: plans.get(database),
        files: inventory.files,
        leftovers: leftovers.get(database) ?? [],
        failedRuns: failedRuns.get(database) ?? [],
        done: {
            deleted: [],
            held: [],
            leftovers: [],
            failures: [],
            failedRunsDeleted: 0,
            freedBytes: 0,
        },
    }));
}
async function pruneShare(share, { dryRun }, remove, { now, reporter }) {
    const { database, plan, done } = share;
    const refusal = plan && refusalOf(plan, now());
    if (refusal)
        done.failures.push({ database, failure: refusal });
    // The oldest first, so that an interruption leaves the newest.
    for (const { name } of refusal ? [] : outdated(plan).toReversed()) {
        reporter.info(`${dryRun ? 'Would delete' : 'Deleting'} ${name}`);
        const reason = await deleteBackup(share.files.get(name) ?? [], remove);
        if (reason === undefined) {
            done.deleted.push(name);
        }
        else {
            done.held.push({ name, reason });
            reporter.warn(`${name} cannot be deleted for now: ${reason}`);
        }
    }
    for (const leftover of share.leftovers) {
        const kept = reasonToStay(leftover, now()) ?? (await removeAll(leftover.files, remove));
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
/** The newest that is no safety backup. */
const newestOf = (plan) => plan.decisions
    .flatMap(({ entry }) => (entry.kind === 'backup' ? [entry.backup] : []))
    .find(({ manifest }) => manifest.label !== 'safety');
/** Why a plan is not carried out. */
function refusalOf(plan, now) {
    const { database, refused } = plan;
    if (refused) {
        const { wouldDelete, of, percent } = refused;
        return new failure/* Failure */.HR('PRUNE_REFUSED', `the plan would delete ${wouldDelete} of the ${of} backups of "${database}", more than ${percent} %, so none of them was deleted`, 'Look at the plan (--dry-run). Where it is right, raise --max-delete-percent for one run.');
    }
    const newest = newestOf(plan);
    const snapshotAt = newest?.manifest.snapshotAt ?? '';
    if (outdated(plan).length > 0 && Date.parse(snapshotAt) > now.getTime() + futureMs) {
        return new failure/* Failure */.HR('PRUNE_REFUSED', `the newest backup of "${database}", ${newest?.name}, was taken in the future (${snapshotAt}), so that all others look old; none of them was deleted`, 'The clock of this machine is wrong, or that of the database server was. In the second case, delete that backup by hand.');
    }
    return undefined;
}
/** Deletes a backup, or tells why that cannot be done. */
async function deleteBackup(files, remove) {
    const [manifest, ...others] = inOrder(files);
    if (!manifest)
        return undefined;
    const whole = heldAmong(files) ?? (await removeAll([manifest], remove));
    if (whole !== undefined)
        return whole;
    // No listing tells of a policy of the whole container, nor of what came since.
    const rest = await removeAll(others, remove);
    return (rest &&
        `its manifest is deleted, so that it is no backup any more, but ${rest}; what is left goes later`);
}
/** Why files without a manifest are left alone. */
function reasonToStay({ files, ours }, now) {
    if (!ours)
        return 'a dump without our mark: it may be somebody’s copy';
    const newest = files.reduce((latest, file) => Math.max(latest, file.lastModified.getTime()), 0);
    return now.getTime() - newest < leftoverMinAgeMs
        ? 'less than a day old: the run may go on'
        : heldAmong(files);
}
function outdatedFailedRuns({ failedRuns, plan }, now) {
    const newestStamp = (plan && newestOf(plan))?.place.stamp ?? '';
    const newestFirst = failedRuns.toSorted((a, b) => (a.place.stamp < b.place.stamp ? 1 : -1));
    const oldest = now.getTime() - failedRunMaxAgeMs;
    return newestFirst.filter(({ place: { stamp } }, at) => (at >= keptFailedRuns || stamp < newestStamp) && ((0,names/* parseStamp */.Pu)(stamp)?.getTime() ?? 0) < oldest);
}
const heldAmong = (files) => {
    const held = files.flatMap(({ name, held: why }) => why === undefined ? [] : [`${name} is ${why}`]);
    return held.length > 0 ? held.join(', ') : undefined;
};
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
/**
 * The order in which the files of one place are deleted. What an interruption leaves must not lie, so
 * the manifest goes first, and then what says that the dump is good. And it must be known for ours:
 * in a directory, which keeps no marks, a lone dump may be anybody's, so something goes after it.
 */
function inOrder(files) {
    const kinds = files.map(kindOf);
    const order = kinds.some(kind => kind === 'contents' || kind === 'roles')
        ? ['manifest', 'evidence', 'dump', 'contents', 'roles']
        : ['manifest', 'dump', 'evidence'];
    const rank = (file) => order.indexOf(kindOf(file));
    return files.toSorted((a, b) => rank(a) - rank(b));
}
function kindOf({ name }) {
    const stored = (0,names/* parseStoredName */.GO)(name);
    // Of all files of a backup only its dump may have another name.
    return stored?.kind === 'file' ? stored.file : (stored?.kind ?? 'dump');
}


/***/ })

};
