import type { Backup } from '../../catalog/backup.ts';
import { storedName } from '../../catalog/backup.ts';
import type { FailedRun } from '../../catalog/failed-run.ts';
import { historiesOf } from '../../catalog/history.ts';
import type { Inventory, Leftover, ListedFile } from '../../catalog/inventory.ts';
import type { BackupId } from '../../catalog/names.ts';
import type { DatabasePlan } from '../../catalog/retention/plan.ts';
import { planRetention } from '../../catalog/retention/plan.ts';
import type { RetentionPolicy } from '../../catalog/retention/policy.ts';
import { presentNamesBy } from '../../catalog/server.ts';
import { type DatabaseSelection, isAskedFor } from '../../operations/database-selection.ts';
import type { DatabaseFailure } from '../../operations/run-context.ts';

/** Which backups are pruned, and by which rules. */
export interface PruneScope extends DatabaseSelection {
  /** Whose; `undefined`: of every server, each by itself. */
  readonly sourceServer: string | undefined;
  readonly policy: RetentionPolicy;
}

/** A backup that should go and cannot for now. */
export interface HeldBackup {
  readonly name: string;
  readonly reason: string;
}

/** What became of files without a manifest. */
export interface PrunedLeftover {
  readonly place: BackupId;
  readonly files: readonly ListedFile[];
  readonly action: 'deleted' | 'kept';
  readonly reason: string;
}

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
export interface Share {
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
export function shareOut(inventory: Inventory, scope: PruneScope): Share[] {
  const { sourceServer, policy } = scope;
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
    isAskedFor(database, scope) &&
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

export const severalServersIn = (shares: readonly Share[]): string[] =>
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

export const backupsIn = ({ entries }: Inventory): Backup[] =>
  entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));
