import { isTimely } from '../../catalog/arrival.ts';
import type { FailedRun } from '../../catalog/failed-run.ts';
import { asFailure, Failure } from '../../catalog/failure.ts';
import type { Inventory, Leftover, ListedFile } from '../../catalog/inventory.ts';
import { fileAmong, kindOfFile } from '../../catalog/leftover.ts';
import { type BackupPlace, failedRunName, fileName, parseStamp } from '../../catalog/names.ts';
import { type DatabasePlan, planRetention, type RetentionPolicy } from '../../catalog/retention.ts';
import { type Backup, storedName } from '../../catalog/selection.ts';
import { presentNamesBy } from '../../catalog/server.ts';
import { historiesOf } from '../../catalog/status.ts';
import {
  type DatabaseSelection,
  isAskedFor,
  onlyNamed,
} from '../../operations/database-selection.ts';
import type { DatabaseFailure, Work } from '../../operations/run-context.ts';
import { readInventory } from '../../repository/list.ts';
import type { BackupStore, Removal } from '../../storage/store.ts';
import {
  heldAmong,
  holdsDump,
  inOrder,
  isKnownAlone,
  leftoversRefusal,
  reasonToStay,
} from './leftovers.ts';

export interface PruneRequest extends DatabaseSelection {
  /** Whose backups are pruned; `undefined`: of every server, each by itself. */
  readonly sourceServer: string | undefined;
  readonly policy: RetentionPolicy;
  readonly dryRun: boolean;
}

/** A backup that should go and cannot for now. */
export interface HeldBackup {
  readonly name: string;
  readonly reason: string;
}

/** What became of files without a manifest. */
export interface PrunedLeftover {
  readonly place: BackupPlace;
  readonly files: readonly ListedFile[];
  readonly action: 'deleted' | 'kept';
  readonly reason: string;
}

/** What was done; of a dry run, what would have been. */
export interface PruneResult {
  readonly dryRun: boolean;
  readonly plans: readonly DatabasePlan[];
  /** The names of backups of which nothing is left. */
  readonly deleted: readonly string[];
  readonly held: readonly HeldBackup[];
  readonly leftovers: readonly PrunedLeftover[];
  readonly failedRunsDeleted: number;
  /** What is none of ours, and never touched. */
  readonly foreign: readonly ListedFile[];
  readonly freedBytes: number;
  readonly failures: readonly DatabaseFailure[];
}

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
export async function prune(
  store: BackupStore,
  request: PruneRequest,
  work: Work,
): Promise<PruneResult> {
  const { reporter, signal } = work;
  await store.check('read', signal);
  const inventory = await readForPruning(store, onlyNamed(request.databases), signal);
  const shares = shareOut(inventory, request);
  for (const database of severalServersIn(shares)) {
    reporter.warn(
      `there are backups of a "${database}" of several servers; each server's are pruned by themselves, by the same rules. For those of one alone: --source-server`,
    );
  }
  for (const { literal } of request.databases) {
    if (literal !== undefined && !shares.some(({ database }) => database === literal)) {
      reporter.warn(`There are no backups of "${literal}" in ${store.location}`);
    }
  }

  const pruneOne = async (share: Share): Promise<void> => {
    const remove = async ({ name, sizeBytes }: Removable): Promise<Removal> => {
      reporter.detail(`${request.dryRun ? 'Would delete' : 'Deleting'} ${name}`);
      const removal: Removal = request.dryRun
        ? { kind: 'deleted' }
        : await store.remove(name, signal);
      if (removal.kind === 'deleted') share.done.freedBytes += sizeBytes;
      return removal;
    };
    try {
      // Once the run is interrupted, each that is left fails at once, and for that reason.
      signal.throwIfAborted();
      await pruneShare(share, request, remove, work);
    } catch (error) {
      share.done.failures.push({ database: share.database, failure: asFailure(error) });
    }
  };
  const queue = shares.values();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (const share of queue) await pruneOne(share);
    }),
  );
  const all = shares.map(({ done }) => done);
  const freedBytes = all.reduce((sum, done) => sum + done.freedBytes, 0);
  // What is deleted is told all the same; with nothing deleted, one message is enough.
  if (signal.aborted && freedBytes === 0) throw signal.reason;
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
async function readForPruning(
  store: BackupStore,
  database: string | undefined,
  signal: AbortSignal,
): Promise<Inventory> {
  const asked = await readInventory(store, database, signal);
  if (database === undefined || !backupsIn(asked).some(isDumpElsewhere)) return asked;
  return { ...(await readInventory(store, undefined, signal)), foreign: asked.foreign };
}

const backupsIn = ({ entries }: Inventory): Backup[] =>
  entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));

const isDumpElsewhere = (backup: Backup): boolean =>
  storedName(backup, 'dump') !== fileName(backup.place, 'dump');

type Removable = Pick<ListedFile, 'name' | 'sizeBytes'>;
type Remove = (file: Removable) => Promise<Removal>;

/** What is done so far; it stands also where a database fails half-way. */
interface Tally {
  readonly deleted: string[];
  readonly held: HeldBackup[];
  readonly leftovers: PrunedLeftover[];
  readonly failures: DatabaseFailure[];
  failedRunsDeleted: number;
  freedBytes: number;
}

/** What lies in the store of one database of one server. */
interface Share {
  readonly database: string;
  /** Of a database that has backups, good or not. */
  readonly plan: DatabasePlan | undefined;
  /** By the name of the backup. */
  readonly files: Inventory['files'];
  /** Dumps that more than one manifest names, by their names in the store. */
  readonly shared: ReadonlySet<string>;
  readonly leftovers: readonly Leftover[];
  /** It has a good backup, by all that is known. */
  readonly hasGood: boolean;
  readonly failedRuns: readonly FailedRun[];
  readonly done: Tally;
}

/**
 * What is to be looked at, by database and server. What does not say whose it is goes with the newest backup of
 * its database.
 */
function shareOut(inventory: Inventory, request: PruneRequest): Share[] {
  const { sourceServer, policy } = request;
  const presentName = presentNamesBy(inventory.entries);
  const plans = Map.groupBy(
    planRetention(inventory.entries, policy, inventory.files),
    plan => plan.database,
  );
  const leftovers = Map.groupBy(inventory.leftovers, ({ place }) => place.database);
  const good = new Set(
    historiesOf(inventory).flatMap(history => (history.good.length > 0 ? history.database : [])),
  );
  const failedRuns = Map.groupBy(inventory.failedRuns, ({ place }) => place.database);
  const dumps = Map.groupBy(backupsIn(inventory), backup => storedName(backup, 'dump'));
  const shared = new Set([...dumps].flatMap(([name, { length }]) => (length > 1 ? [name] : [])));
  const isAsked = (database: string, plan: DatabasePlan | undefined) =>
    isAskedFor(database, request) &&
    (sourceServer === undefined || plan?.server === presentName(database, sourceServer));
  return [...new Set([...plans.keys(), ...leftovers.keys(), ...failedRuns.keys()])]
    .toSorted()
    .flatMap(database =>
      (plans.get(database) ?? [undefined]).map((plan, at) => ({
        ...{ database, plan, shared },
        files: inventory.files,
        hasGood: good.has(database),
        leftovers: at === 0 ? (leftovers.get(database) ?? []) : [],
        failedRuns: at === 0 ? (failedRuns.get(database) ?? []) : [],
        done: newTally(),
      })),
    )
    .filter(({ database, plan }) => isAsked(database, plan));
}

const severalServersIn = (shares: readonly Share[]): string[] =>
  [...Map.groupBy(shares, ({ database }) => database)].flatMap(([database, { length }]) =>
    length > 1 ? [database] : [],
  );

const newTally = (): Tally => ({
  deleted: [],
  held: [],
  leftovers: [],
  failures: [],
  failedRunsDeleted: 0,
  freedBytes: 0,
});

async function pruneShare(
  share: Share,
  { dryRun, policy }: PruneRequest,
  remove: Remove,
  { now, reporter }: Work,
): Promise<void> {
  const { database, plan, done } = share;
  const judged = share.leftovers.map(leftover => ({
    leftover,
    stays: reasonToStay(leftover, share.hasGood, now()),
  }));
  const dumps = judged.filter(({ leftover, stays }) => stays === undefined && holdsDump(leftover));
  const refusal = plan && refusalOf(plan, now());
  if (refusal) done.failures.push({ database, failure: refusal });
  const all = (plan?.decisions ?? []).filter(({ entry }) => entry.kind === 'backup').length;
  const backups = { going: refusal ? 0 : outdated(plan).length, all };
  const tooMany = leftoversRefusal(database, backups, dumps.length, policy.maxDeletePercent);
  if (tooMany && !refusal) done.failures.push({ database, failure: tooMany });
  const refused = (refusal ?? tooMany) ? 'a dump, and the plan was refused' : undefined;

  // The oldest first, so that an interruption leaves the newest.
  for (const backup of refusal ? [] : outdated(plan).toReversed()) {
    const { name } = backup;
    reporter.info(`${dryRun ? 'Would delete' : 'Deleting'} ${name}`);
    const files = share.files.get(name) ?? [];
    const reason = notItsOwn(backup, files, share.shared) ?? (await deleteBackup(files, remove));
    if (reason === undefined) {
      done.deleted.push(name);
    } else {
      done.held.push({ name, reason });
      reporter.warn(`${name} cannot be deleted for now: ${reason}`);
    }
  }
  for (const { leftover, stays } of judged) {
    const kept =
      stays ??
      (holdsDump(leftover) ? refused : undefined) ??
      (await removeAll(leftover.files, remove));
    const { place, files } = leftover;
    done.leftovers.push(
      kept === undefined
        ? { place, files, action: 'deleted', reason: 'a run left it that did not end' }
        : { place, files, action: 'kept', reason: kept },
    );
  }
  for (const { place } of outdatedFailedRuns(share, now())) {
    const removal = await remove({ name: failedRunName(place), sizeBytes: 0 });
    if (removal.kind !== 'held') done.failedRunsDeleted += 1;
  }
}

const outdated = (plan: DatabasePlan | undefined): Backup[] =>
  (plan?.decisions ?? []).flatMap(({ entry, action }) =>
    action === 'delete' && entry.kind === 'backup' ? [entry.backup] : [],
  );

/** Why a plan is not carried out. */
function refusalOf(plan: DatabasePlan, now: Date): Failure | undefined {
  const { database, refused, newest } = plan;
  if (refused) {
    const { counted, wouldDelete, of, percent } = refused;
    const tooMuch =
      counted === 'backups'
        ? `delete ${wouldDelete} of the ${of} backups of "${database}"`
        : `leave none of the backups of "${database}" of ${wouldDelete} of ${of} days`;
    return new Failure(
      'PRUNE_REFUSED',
      `the plan would ${tooMuch}, ${percent} % or more, so nothing was deleted`,
      'Look at the plan (--dry-run): many backups that nobody took on purpose? Where it is right, raise --max-delete-percent for one run.',
    );
  }
  const snapshotAt = newest?.manifest.snapshotAt ?? '';
  if (outdated(plan).length > 0 && Date.parse(snapshotAt) > now.getTime() + futureMs) {
    return new Failure(
      'PRUNE_REFUSED',
      `the newest backup of "${database}", ${newest?.name}, was taken in the future (${snapshotAt}), so that all others look old; none of them was deleted`,
      'The clock of this machine is wrong, or that of the database server was. In the second case, delete that backup by hand.',
    );
  }
  return undefined;
}

/**
 * Why the dump that a manifest names may be somebody else's: who may add a manifest to a store must not get rid
 * of a dump that was there before.
 */
function notItsOwn(
  backup: Backup,
  files: readonly ListedFile[],
  shared: ReadonlySet<string>,
): string | undefined {
  const name = storedName(backup, 'dump');
  if (shared.has(name)) return `${name} is what another manifest names as well`;
  const dump = files.find(file => file.name === name);
  const [manifest] = files;
  if (!dump || !manifest || isTimely(backup, manifest.lastModified)) return undefined;
  const olderMs = manifest.lastModified.getTime() - dump.lastModified.getTime();
  return olderMs > manifestAfterDumpMs
    ? `${name} was there long before the manifest that names it`
    : undefined;
}

/** Deletes a backup, or tells why that cannot be done. */
async function deleteBackup(
  files: readonly ListedFile[],
  remove: Remove,
): Promise<string | undefined> {
  const ordered = inOrder(files);
  const end = ordered.findIndex(file => kindOfFile(file) === 'manifest') + 1;
  if (end === 0) return undefined;
  // No listing tells of a policy of the whole container, nor of what came since.
  const whole = heldAmong(files) ?? (await removeUntilHeld(ordered.slice(0, end), remove));
  if (whole !== undefined) return whole;
  const others = ordered.slice(end);
  const isKnown = isKnownAlone(fileAmong(files, 'dump'));
  const rest = await (isKnown ? removeAll : removeUntilHeld)(others, remove);
  return (
    rest &&
    `its manifest is deleted, so that it is no backup any more, but ${rest}; what is left ${isKnown ? 'goes later' : 'is not known for ours without it, and stays'}`
  );
}

/** Deletes files one after the other, and none after one that the store holds. */
async function removeUntilHeld(
  files: readonly ListedFile[],
  remove: Remove,
): Promise<string | undefined> {
  for (const file of files) {
    const held = await removeAll([file], remove);
    if (held !== undefined) return held;
  }
  return undefined;
}

function outdatedFailedRuns({ failedRuns, plan }: Share, now: Date): FailedRun[] {
  const newestStamp = plan?.newest?.place.stamp ?? '';
  const newestFirst = failedRuns.toSorted((a, b) => (a.place.stamp < b.place.stamp ? 1 : -1));
  const oldest = now.getTime() - failedRunMaxAgeMs;
  return newestFirst.filter(
    ({ place: { stamp } }, at) =>
      (at >= keptFailedRuns || stamp < newestStamp) && (parseStamp(stamp)?.getTime() ?? 0) < oldest,
  );
}

/** Deletes files one after the other; what the store holds is told, and does not keep the others. */
async function removeAll(
  files: readonly ListedFile[],
  remove: Remove,
): Promise<string | undefined> {
  const held: string[] = [];
  for (const file of inOrder(files)) {
    const removal = await remove(file);
    if (removal.kind === 'held') held.push(`${file.name} is ${removal.reason}`);
  }
  return held.length > 0 ? held.join(', ') : undefined;
}
