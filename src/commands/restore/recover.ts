import type { Backup } from '../../catalog/backup.ts';
import { Failure, messageOf } from '../../catalog/failure.ts';
import { revertSetAside } from '../../operations/cutover.ts';
import { dropLeftovers } from '../../operations/leftover-databases.ts';
import { withReconnect } from '../../operations/reconnect.ts';
import { readProperties } from '../../postgres/database/properties.ts';
import { recoveryHint, revertSetAsideSql } from './recovery-text.ts';
import type { Replacement } from './replacement.ts';
import { rollBack } from './roll-back.ts';

/** How far a `recreate` came, and so what can be lost. */
export interface Progress {
  /** The drop was begun: the old data may be gone. */
  dropping: boolean;
  safety: Backup | undefined;
}

/**
 * Puts right what a failed `recreate` left, as far as can be, and returns the failure that says what
 * the user is left with. What is not dropped yet comes back by renaming; what is, from its backup.
 */
export async function recover(
  replacement: Replacement,
  { dropping, safety }: Progress,
  cause: unknown,
): Promise<unknown> {
  const { parts, maintenance, plan, names, context, interruption } = replacement;
  const { target, staging, setAside } = names;
  const { server } = parts;
  const incomplete = (message: string, hint = recoveryHint(replacement, safety)) =>
    new Failure('RESTORE_INCOMPLETE', `${message}: ${messageOf(cause)}`, hint, { cause });
  try {
    return await withReconnect(
      server,
      maintenance,
      target,
      interruption,
      context,
      async (session, going) => {
        // What is half there takes room that is needed, perhaps.
        await dropLeftovers(parts, session, staging, going);
        if (plan.target.kind === 'absent') {
          await dropLeftovers(parts, session, target, going);
          return cause;
        }
        const isBack = await revertSetAside(server, session, target, going);
        const found = await readProperties(session, target);
        if (found && !found.mark) {
          // It says what is in place, and what is not.
          if (cause instanceof Failure && cause.code === 'RESTORE_INCOMPLETE') return cause;
          return isBack || !dropping
            ? cause
            : incomplete(`"${target}" holds all restored data, but may lack its owner`);
        }
        // The rest of an earlier run, which could not be dropped.
        if (found?.mark && found.mark.run !== context.instance) return cause;
        if (interruption.aborted) {
          const message = `interrupted after "${target}" was dropped; ${stateOf(found)}: ${messageOf(interruption.reason)}`;
          return new Failure('INTERRUPTED', message, recoveryHint(replacement, safety), { cause });
        }
        if (plan.target.kind !== 'whole' || !safety || plan.request.onFailure === 'stop') {
          return incomplete(`the restore failed after "${target}" was dropped; ${stateOf(found)}`);
        }
        const again = { ...replacement, maintenance: session, context: going };
        return await rollBack(again, plan.target.properties, safety, cause);
      },
    );
  } catch (error) {
    context.reporter.detail(messageOf(error));
    return dropping
      ? incomplete(`the restore of "${target}" failed, and what there is now cannot be told`)
      : incomplete(
          `the restore of "${target}" failed and could not be undone; if there is a database "${setAside}", it is "${target}" with all its data`,
          `The next restore into "${target}" puts it back first. So does: ${revertSetAsideSql(replacement)}`,
        );
  }
}

const stateOf = (found: object | undefined): string =>
  found ? 'it is empty and closed now' : 'it does not exist now';
