import type { Backup } from '../../catalog/backup.ts';
import type { FailedRun } from '../../catalog/failed-run.ts';
import { Failure } from '../../catalog/failure.ts';
import { failedRunName } from '../../catalog/names.ts';
import type { DatabasePlan } from '../../catalog/retention/plan.ts';
import type { RetentionPolicy } from '../../catalog/retention/policy.ts';
import { parseStamp } from '../../catalog/stamp.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { deleteBackup, notItsOwn, type Remove, removeAll } from './delete-backup.ts';
import { holdsDump, leftoversRefusal, reasonToStay } from './leftovers.ts';
import type { Share } from './share.ts';

/** Long enough to look back at what failed. */
const failedRunMaxAgeMs = 30 * 24 * 60 * 60 * 1000;

/** Since the newest backup, and whatever their age: by them `check` sees that backups keep failing. */
const keptFailedRuns = 2;

/** So far ahead no clock is that is merely imprecise. */
const futureMs = 24 * 60 * 60 * 1000;

export async function pruneShare(
  share: Share,
  { dryRun, policy }: { readonly dryRun: boolean; readonly policy: RetentionPolicy },
  remove: Remove,
  { now, reporter }: RunContext,
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

function outdatedFailedRuns({ failedRuns, plan }: Share, now: Date): FailedRun[] {
  const newestStamp = plan?.newest?.place.stamp ?? '';
  const newestFirst = failedRuns.toSorted((a, b) => (a.place.stamp < b.place.stamp ? 1 : -1));
  const oldest = now.getTime() - failedRunMaxAgeMs;
  return newestFirst.filter(
    ({ place: { stamp } }, at) =>
      (at >= keptFailedRuns || stamp < newestStamp) && (parseStamp(stamp)?.getTime() ?? 0) < oldest,
  );
}
