import type { Backup } from '../../catalog/backup.ts';
import { storedName } from '../../catalog/backup.ts';
import { asFailure } from '../../catalog/failure.ts';
import type { Inventory, ListedFile } from '../../catalog/inventory.ts';
import { fileName } from '../../catalog/names.ts';
import type { DatabasePlan } from '../../catalog/retention/plan.ts';
import { onlyNamed } from '../../operations/database-selection.ts';
import type { DatabaseFailure, RunContext } from '../../operations/run-context.ts';
import { readInventory } from '../../repository/list.ts';
import type { BackupStore, Removal } from '../../storage/store.ts';
import type { Removable } from './delete-backup.ts';
import { pruneShare } from './prune-share.ts';
import {
  backupsIn,
  type HeldBackup,
  type PrunedLeftover,
  type PruneScope,
  type Share,
  severalServersIn,
  shareOut,
} from './share.ts';

export interface PruneRequest extends PruneScope {
  readonly dryRun: boolean;
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
  context: RunContext,
): Promise<PruneResult> {
  const { reporter, signal } = context;
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
      await pruneShare(share, request, remove, context);
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

const isDumpElsewhere = (backup: Backup): boolean =>
  storedName(backup, 'dump') !== fileName(backup.place, 'dump');
