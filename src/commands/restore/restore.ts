import { sourceOf } from '../../catalog/source.ts';
import { chooseDump } from '../../operations/choose-backup.ts';
import { revertSetAside } from '../../operations/cutover.ts';
import type { AskedRestore } from '../../operations/restore-request.ts';
import { withRoles } from '../../operations/roles/create-roles.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { readSqlFiles } from '../../operations/sql-files.ts';
import { constraintsFailure } from '../../operations/unrestored.ts';
import { requireUnpacking } from '../../postgres/client-tools/client-tools.ts';
import { withDatabaseLock } from '../../postgres/session/advisory-lock.ts';
import { refuseNewerArchive } from './newer-archive.ts';
import type { RestoreParts } from './parts.ts';
import { prepare } from './prepare.ts';
import { replaceTarget } from './replace.ts';
import type { RestoreResult } from './result.ts';
import { Trials } from './trial.ts';

/**
 * Restores a backup: choose and verify it, look at the target, and only then replace it.
 *
 * `swap` restores beside the target and exchanges both by renaming. `recreate` first proves that backup and
 * target can be loaded, then closes the target, takes a safety backup of it and drops it; what fails after the
 * drop is undone from that.
 */
export async function restore(
  parts: RestoreParts,
  request: AskedRestore,
  context: RunContext,
): Promise<RestoreResult> {
  const startedAt = context.now();
  const sqlBeforeExchange =
    request.sqlBeforeExchange === undefined
      ? []
      : await readSqlFiles('sql-before-exchange', request.sqlBeforeExchange);
  await parts.store.check('read', context.signal);
  const chosen = await chooseDump(parts.store, request, context);
  if (chosen.kind === 'backup') {
    refuseNewerArchive(sourceOf(chosen.backup), parts);
    requireUnpacking(parts.tools, chosen.backup.manifest.dump.compression);
  }
  const purpose = `restore into ${request.target}`;
  return await withDatabaseLock(
    parts.server,
    request.target,
    'exclusive',
    purpose,
    context.signal,
    async (maintenance, signal) => {
      const guarded = { ...context, signal };
      if (!request.dryRun) await revertSetAside(parts.server, maintenance, request.target, guarded);
      await using trials = new Trials(parts);
      const { plan, strategy } = await prepare(
        parts,
        maintenance,
        request,
        { chosen, sqlBeforeExchange },
        trials,
        guarded,
      );
      const done = request.dryRun
        ? nothingDone
        : await withRoles(maintenance, plan.roles, guarded, () =>
            replaceTarget(parts, maintenance, plan, guarded, context.signal),
          );
      const { target } = request;
      return {
        ...done,
        failures:
          done.unrestored.length > 0
            ? [{ database: target, failure: constraintsFailure(target, done.unrestored) }]
            : [],
        warnings: [...plan.warnings, ...done.warnings],
        database: target,
        source: plan.source,
        dryRun: request.dryRun,
        strategy,
        leftOut: plan.list.leftOut,
        durationSeconds: (context.now().getTime() - startedAt.getTime()) / 1000,
      };
    },
  );
}

const nothingDone = {
  replaced: { kind: 'nothing' },
  validation: undefined,
  unrestored: [],
  warnings: [],
} as const;
