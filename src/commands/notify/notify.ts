import type { Backup } from '../../catalog/backup.ts';
import { standingFailure } from '../../catalog/backup-proof.ts';
import { failingBackups } from '../../catalog/failing.ts';
import { Failure, failureCodes } from '../../catalog/failure.ts';
import type { JobResult } from '../../catalog/job-result.ts';
import { type BackupId, backupName, failedRunName, fileName } from '../../catalog/names.ts';
import type { DatabaseSelection } from '../../operations/database-selection.ts';
import { askedOf, namedIn } from '../../operations/database-selection.ts';
import type { DatabaseFailure, RunContext, RunFailure } from '../../operations/run-context.ts';
import { readInventory } from '../../repository/list.ts';
import type { BackupStore } from '../../storage/store.ts';

export interface NotifyRequest extends DatabaseSelection {
  readonly jobResults: readonly JobResult[];
}

export interface NotifyResult {
  /** What the run made, one of each database: the newest. */
  readonly backups: readonly Backup[];
  readonly failures: readonly RunFailure[];
  /** Databases of which the run before made no backup. */
  readonly failingBefore: ReadonlySet<string>;
}

/**
 * How a run ended that has many jobs, none of which knows of the others: by what they left in the store
 * under the run's id, by how they ended, and by what there should be.
 */
export async function notify(
  store: BackupStore,
  { jobResults, ...selection }: NotifyRequest,
  context: RunContext,
): Promise<NotifyResult> {
  await store.check('read', context.signal);
  const inventory = askedOf(await readInventory(store, undefined, context.signal), selection);
  const isOfRun = ({ id, provider }: { readonly id: string; readonly provider: string }) =>
    id === context.run.id && provider === context.run.provider;
  const all = inventory.entries.flatMap(entry => (entry.kind === 'backup' ? entry.backup : []));
  const made = all.filter(({ manifest }) => isOfRun(manifest.run));
  const failed = inventory.failedRuns.flatMap(({ place, record }) =>
    record && isOfRun(record.run) ? { place, record } : [],
  );

  // A database that failed may have been tried again in the same run.
  const backups = newestOfEach(made);
  const backedUp = new Map(backups.map(backup => [backup.place.database, backup]));
  const unmade = newestOfEach(failed).filter(
    ({ place: { database, stamp } }) => stamp > (backedUp.get(database)?.place.stamp ?? ''),
  );
  const failures: RunFailure[] = [
    ...unmade.map(({ place: { database }, record: { code, message, hint } }) => ({
      database,
      // A later version may know another code.
      failure: new Failure(failureCodes.find(known => known === code) ?? 'INTERNAL', message, hint),
    })),
    ...backups.flatMap(failedVerification),
  ];
  const known = new Set([...backedUp.keys(), ...unmade.map(({ place }) => place.database)]);
  const missing = namedIn(selection).filter(database => !known.has(database));
  const log = context.run.url ?? 'the log of its job';
  failures.push(
    ...missing.map(database => ({
      database,
      failure: new Failure(
        'NO_BACKUP_MADE',
        'the run made no backup of it, and left no record of why',
        `See ${log}.`,
      ),
    })),
    ...jobResults.flatMap(failedJob),
  );
  if (known.size === 0 && failures.length === 0) {
    failures.push({
      database: null,
      failure: new Failure(
        'NO_BACKUP_MADE',
        'the run made no backup at all',
        `See ${log}. Backups that were given a --run-id are found by the same --run-id here.`,
      ),
    });
  }
  const ofRun = new Set([...made, ...failed].map(({ place }) => backupName(place)));
  const before = ({ place }: { readonly place: BackupId }) => !ofRun.has(backupName(place));
  return {
    backups: backups.filter(
      ({ place }) => !unmade.some(one => one.place.database === place.database),
    ),
    failures,
    failingBefore: failingBackups([
      ...all.filter(before).map(({ place }) => fileName(place, 'manifest')),
      ...inventory.failedRuns.filter(before).map(({ place }) => failedRunName(place)),
    ]),
  };
}

/** Of each database the one with the latest stamp, by the name of the database. */
function newestOfEach<Item extends { readonly place: BackupId }>(items: readonly Item[]): Item[] {
  const newest = new Map<string, Item>();
  for (const item of items) {
    const other = newest.get(item.place.database);
    if (!other || item.place.stamp > other.place.stamp) newest.set(item.place.database, item);
  }
  return [...newest.values()].toSorted((a, b) => a.place.database.localeCompare(b.place.database));
}

function failedVerification(backup: Backup): DatabaseFailure[] {
  const standing = standingFailure(backup);
  if (!standing) return [];
  return [
    {
      database: backup.place.database,
      failure: new Failure(
        'VERIFICATION_FAILED',
        `backup ${backup.name} failed its verification (level ${standing.level})`,
        'Its evidence beside it says what was found, and so does the log of the job.',
      ),
    },
  ];
}

function failedJob({ job, result }: JobResult): RunFailure[] {
  if (result === 'success' || result === 'skipped') return [];
  const what = result === 'failure' ? 'failed' : 'was cancelled';
  return [
    {
      database: null,
      failure: new Failure('JOB_FAILED', `the job "${job}" ${what}`, 'Its log says why.'),
    },
  ];
}
