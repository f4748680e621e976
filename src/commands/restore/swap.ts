import type { Backup } from '../../catalog/backup.ts';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { Failure, messageOf } from '../../catalog/failure.ts';
import { cutOver, revertSetAside } from '../../operations/cutover.ts';
import { dropOrWarn } from '../../operations/leftover-databases.ts';
import { withReconnect } from '../../operations/reconnect.ts';
import { markOf } from '../../operations/run-mark.ts';
import {
  commentInPlace,
  makeAtLast,
  tellOfLast,
} from '../../operations/staging-database/at-last.ts';
import { build } from '../../operations/staging-database/build.ts';
import { applyOwner } from '../../operations/staging-database/properties.ts';
import { runUserSql } from '../../operations/staging-database/user-sql.ts';
import { refuseDifferences } from '../../operations/staging-database/validate.ts';
import { readProperties } from '../../postgres/database/properties.ts';
import { ownerSql, recoveryHint, undoSql } from './recovery-text.ts';
import { type Outcome, type Replacement, reportClosedTime } from './replacement.ts';
import { takeSafetyBackup } from './safety-backup.ts';

/** Restores beside the live database, checks the result, and exchanges the two by renaming. */
export async function swap(replacement: Replacement, live: DatabaseProperties): Promise<Outcome> {
  const { parts, maintenance, plan, names, context, interruption } = replacement;
  const { server } = parts;
  const { target, staging, replaced } = names;
  const { keepReplacedHours, safetyBackup } = plan.request;
  const built = await build(parts, maintenance, staging, plan, context);
  refuseDifferences(built.validation, built.unrestored, `"${target}" was left as it was.`);
  await runUserSql(parts, staging, plan, context);
  context.signal.throwIfAborted();

  context.reporter.info(`Swapping "${target}" and the restored database`);
  // What is to be backed up first is not swept before, should this run be cut off.
  const hours = keepReplacedHours === 0 && safetyBackup ? unprovenHours : keepReplacedHours;
  const until = new Date(context.now().getTime() + hours * 3_600_000);
  const goBack = undoSql(target, replaced, staging, live.comment) + ownerSql(parts, target, live);
  const cutOff = {
    message: `the swap of "${target}" was cut off`,
    hint: `If there is a database "${replaced}", the swap was done, and this undoes it: ${goBack} Otherwise "${target}" is as it was.`,
  };
  context.reporter.interruptionMessage(cutOff);
  tellOfLast(plan, context);
  const startedAt = performance.now();
  try {
    await cutOver(
      server,
      maintenance,
      {
        live: target,
        next: { name: staging, comment: commentInPlace(plan, context) },
        away: {
          name: replaced,
          comment: markOf('replaced', target, live.comment, context, { expiresAt: until }),
          // Ours, for else nobody could tell by whom it was marked.
          becomesOurs: true,
        },
      },
      { comment: live.comment },
      context,
    );
  } catch (error) {
    // What was cut off may have been done; what it had closed is opened again.
    const done = await withReconnect(
      server,
      maintenance,
      target,
      interruption,
      context,
      async session => {
        await revertSetAside(server, session, target, context);
        return (await readProperties(session, replaced)) !== undefined;
      },
    ).catch(() => true);
    if (!done) throw error;
    const message = `${cutOff.message}: ${messageOf(error)}`;
    throw new Failure('RESTORE_INCOMPLETE', message, cutOff.hint, { cause: error });
  }
  reportClosedTime(target, startedAt, context);
  const last = await makeAtLast(parts, maintenance, plan, context);
  const warned = [...built.warnings, ...last.warnings];
  const warnings = await applyOwner(maintenance, target, plan.properties, warned, context);
  context.reporter.interruptionMessage({
    message: `cut off after the swap of "${target}"`,
    hint: cutOff.hint,
  });
  const { validation } = built;
  const unrestored = [...built.unrestored, ...last.unrestored];
  const safety = safetyBackup ? await backUpReplaced(replacement) : undefined;
  const whyKept = safety?.whyUnproven;
  if (whyKept !== undefined) {
    const warning = `"${replaced}", the old database, is kept for ${hours} hours, for ${whyKept}`;
    context.reporter.warn(warning);
    warnings.push(warning);
  } else if (keepReplacedHours === 0) {
    const way = safety?.backup ? `. ${recoveryHint(replacement, safety.backup)}` : '';
    context.reporter.info(`Dropping "${replaced}", the old database${way}`);
    const undropped = await dropOrWarn(maintenance, replaced, context);
    if (undropped.length === 0) {
      const dropped = { kind: 'dropped', safetyBackup: safety?.backup?.name } as const;
      return { replaced: dropped, validation, unrestored, warnings };
    }
    warnings.push(...undropped);
  }
  const kept = {
    kind: 'kept',
    name: replaced,
    until,
    goBack,
    safetyBackup: safety?.backup?.name,
  } as const;
  return { replaced: kept, validation, unrestored, warnings };
}

/** How long the old database is kept that was to be dropped, and has no proven backup. */
const unprovenHours = 24;

/**
 * Backs up what a swap has replaced; what is to be dropped after that has to be proven loadable. The
 * restore is done by then: what fails is told, and keeps the old database.
 */
async function backUpReplaced({ parts, maintenance, plan, names, context }: Replacement): Promise<{
  readonly backup: Backup | undefined;
  readonly whyUnproven: string | undefined;
}> {
  const { target, replaced } = names;
  let backup: Backup | undefined;
  try {
    backup = await takeSafetyBackup(parts, maintenance, target, replaced, context);
    await plan.safetyProof?.confirm(backup);
    return { backup, whyUnproven: undefined };
  } catch (error) {
    if (context.signal.aborted) {
      throw new Failure(
        'INTERRUPTED',
        `"${target}" was restored; the safety backup of what it replaced was interrupted`,
        `The old database is kept as "${replaced}".`,
        { cause: error },
      );
    }
    const what = backup ? `${backup.name} is not proven` : 'its safety backup failed';
    return { backup, whyUnproven: `${what}: ${messageOf(error)}` };
  }
}
