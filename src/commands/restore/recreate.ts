import type { Backup } from '../../catalog/backup.ts';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { cutOver } from '../../operations/cutover.ts';
import type { Plan } from '../../operations/restore-plan.ts';
import { markOf } from '../../operations/run-mark.ts';
import type { Built } from '../../operations/staging-database/build.ts';
import { refuseDifferences } from '../../operations/staging-database/validate.ts';
import { dropDatabase, renameDatabase } from '../../postgres/database/ddl.ts';
import { readProperties } from '../../postgres/database/properties.ts';
import { type Acceptance, putInPlace } from './put-in-place.ts';
import { type Progress, recover } from './recover.ts';
import { recoveryHint, revertSetAsideSql } from './recovery-text.ts';
import { type Outcome, type Replacement, reportClosedTime } from './replacement.ts';
import { takeSafetyBackup } from './safety-backup.ts';

/**
 * Sets the target aside, backs it up there, where nobody writes to it any more, and drops it; then
 * restores. An empty database to which nobody can connect keeps the name meanwhile.
 *
 * Also for a target that is absent or the rest of an earlier restore: nothing is lost with that.
 */
export async function recreate(replacement: Replacement): Promise<Outcome> {
  const { maintenance, plan, names, context } = replacement;
  const { target, placeholder } = names;
  const progress: Progress = { dropping: false, safety: undefined };
  const startedAt = performance.now();
  let built: Built;
  try {
    switch (plan.target.kind) {
      case 'absent':
        await renameDatabase(maintenance, placeholder, target);
        break;
      case 'half-restored':
        context.reporter.info(`Dropping "${target}"`);
        progress.dropping = true;
        await dropDatabase(maintenance, target, { force: true });
        await renameDatabase(maintenance, placeholder, target);
        break;
      case 'whole':
        await backUpAndDrop(replacement, plan.target.properties, progress);
    }
    built = await putInPlace(replacement, acceptance(plan, progress.safety));
  } catch (error) {
    throw await recover(replacement, progress, error);
  }
  const { safety } = progress;
  if (plan.target.kind === 'absent') {
    return { ...built, replaced: { kind: 'nothing' } };
  }
  reportClosedTime(target, startedAt, context);
  // Whole, though not as recorded: better than nothing at all until someone has decided.
  refuseDifferences(
    built.validation,
    built.unrestored,
    `"${target}" holds the restored data. ${recoveryHint(replacement, safety)}`,
  );
  return { ...built, replaced: { kind: 'dropped', safetyBackup: safety?.name } };
}

async function backUpAndDrop(
  replacement: Replacement,
  live: DatabaseProperties,
  progress: Progress,
): Promise<void> {
  const { parts, maintenance, plan, names, context } = replacement;
  const { target, placeholder, setAside } = names;
  const { safetyBackup } = plan.request;
  if (safetyBackup) {
    await parts.store.check('write', context.signal);
    await parts.store.checkFolder?.(target, context.signal);
  }
  context.reporter.info(`Closing "${target}" to applications`);
  context.reporter.interruptionMessage({
    message: `cut off while "${target}" was set aside as "${setAside}"`,
    hint: `If there is still a database "${setAside}", it is "${target}" with all its data. The next restore into "${target}" puts it back first; so does: ${revertSetAsideSql(replacement)}`,
  });
  const found = await readProperties(maintenance, target);
  const away = found && { setAside: { name: setAside, oid: found.oid } };
  await cutOver(
    parts.server,
    maintenance,
    {
      live: target,
      next: { name: placeholder, comment: markOf('restoring', target, null, context, away) },
      away: { name: setAside, comment: markOf('set-aside', target, live.comment, context) },
    },
    { comment: live.comment },
    context,
  );
  if (safetyBackup) {
    progress.safety = await takeSafetyBackup(parts, maintenance, target, setAside, context);
    await plan.safetyProof?.confirm(progress.safety);
  }
  context.signal.throwIfAborted();
  const hint = recoveryHint(replacement, progress.safety);
  // Said now: who is killed says nothing any more.
  context.reporter.info(`Dropping "${target}". Should this run be cut off: ${hint}`);
  context.reporter.interruptionMessage({
    message: `cut off while "${target}" was restored: its old data is dropped, and it is closed until it is restored`,
    hint,
  });
  progress.dropping = true;
  await dropDatabase(maintenance, setAside, { force: true });
}

/** One that is not as recorded is better than none, where none is left. */
const acceptance =
  ({ target, request }: Plan, safety: Backup | undefined): Acceptance =>
  ({ validation, unrestored }) => {
    if (target.kind === 'absent' || (safety && request.onFailure === 'rollback')) {
      refuseDifferences(validation, unrestored, `It was not put in place.`);
    }
  };
