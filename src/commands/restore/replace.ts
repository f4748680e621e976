import { derivedName } from '../../catalog/mark.ts';
import { dropLeftovers, sweepLeftovers } from '../../operations/leftover-databases.ts';
import type { Plan } from '../../operations/restore-plan.ts';
import type { RunContext } from '../../operations/run-context.ts';
import {
  createPlaceholder,
  createStagingDatabase,
} from '../../operations/staging-database/create.ts';
import { tryDefinitions } from '../../operations/staging-database/try-definitions.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { RestoreParts } from './parts.ts';
import { recreate } from './recreate.ts';
import type { Outcome } from './replacement.ts';
import { swap } from './swap.ts';

/**
 * Puts the backup in the target's place. Whichever way, a new database is created beside the target
 * first: what cannot be created at all (locale, encoding, rights) fails while nothing is lost. There it
 * is loaded and checked, where no application finds it, and gets the target's name when it is whole.
 */
export async function replaceTarget(
  parts: RestoreParts,
  maintenance: Session,
  plan: Plan,
  context: RunContext,
  interruption: AbortSignal,
): Promise<Outcome> {
  const { target, strategy } = plan.request;
  await sweepLeftovers(parts, maintenance, target, context);
  const names = {
    target,
    staging: derivedName(target, 'restore', context.random()),
    placeholder: derivedName(target, 'restore', context.random()),
    setAside: derivedName(target, 'aside', context.random()),
    replaced: derivedName(target, 'replaced', context.random()),
  };
  const replacement = { parts, maintenance, plan, names, context, interruption };
  try {
    context.marks(true);
    const { safetyProof } = plan;
    if (safetyProof?.tried) {
      const name = derivedName(target, 'restore', context.random());
      await tryDefinitions(parts, maintenance, name, safetyProof.tried, plan, context);
    }
    await createStagingDatabase(parts, maintenance, names.staging, plan, context);
    let outcome: Outcome;
    if (plan.target.kind === 'whole' && strategy === 'swap') {
      outcome = await swap(replacement, plan.target.properties);
    } else {
      await createPlaceholder(maintenance, names.placeholder, target, context);
      outcome = await recreate(replacement);
    }
    context.marks(false);
    return outcome;
  } catch (error) {
    await dropLeftovers(parts, maintenance, names.staging, context);
    await dropLeftovers(parts, maintenance, names.placeholder, context);
    throw error;
  } finally {
    context.reporter.interruptionMessage(undefined);
  }
}
