import { derivedName } from '../../catalog/mark.ts';
import { removeRemains, sweep } from '../../operations/leftover-databases.ts';
import type { Plan } from '../../operations/restore-plan.ts';
import type { Work } from '../../operations/run-context.ts';
import { createSide, createStandIn } from '../../operations/staging-database/create.ts';
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
  work: Work,
  interruption: AbortSignal,
): Promise<Outcome> {
  const { target, strategy } = plan.request;
  await sweep(parts, maintenance, target, work);
  const names = {
    target,
    staging: derivedName(target, 'restore', work.random()),
    placeholder: derivedName(target, 'restore', work.random()),
    setAside: derivedName(target, 'aside', work.random()),
    replaced: derivedName(target, 'replaced', work.random()),
  };
  const replacement = { parts, maintenance, plan, names, work, interruption };
  try {
    work.marks(true);
    const { safetyProof } = plan;
    if (safetyProof?.tried) {
      const name = derivedName(target, 'restore', work.random());
      await tryDefinitions(parts, maintenance, name, safetyProof.tried, plan, work);
    }
    await createSide(parts, maintenance, names.staging, plan, work);
    let outcome: Outcome;
    if (plan.target.kind === 'whole' && strategy === 'swap') {
      outcome = await swap(replacement, plan.target.properties);
    } else {
      await createStandIn(maintenance, names.placeholder, target, work);
      outcome = await recreate(replacement);
    }
    work.marks(false);
    return outcome;
  } catch (error) {
    await removeRemains(parts, maintenance, names.staging, work);
    await removeRemains(parts, maintenance, names.placeholder, work);
    throw error;
  } finally {
    work.reporter.lastWords(undefined);
  }
}
