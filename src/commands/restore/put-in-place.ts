import { cutOver } from '../../operations/cutover.ts';
import { dropOrWarn } from '../../operations/leftover-databases.ts';
import { markOf } from '../../operations/run-mark.ts';
import {
  commentInPlace,
  makeAtLast,
  tellOfLast,
} from '../../operations/staging-database/at-last.ts';
import type { Built } from '../../operations/staging-database/build.ts';
import { build } from '../../operations/staging-database/build.ts';
import { applyOwner } from '../../operations/staging-database/properties.ts';
import { runUserSql } from '../../operations/staging-database/user-sql.ts';
import type { Replacement } from './replacement.ts';

/** Throws where a database is not to be put in place as it is. */
export type Acceptance = (built: Built) => void;

/** Builds the new database, and gives it the name that the placeholder kept. */
export async function putInPlace(
  { parts, maintenance, plan, names, context }: Replacement,
  accept: Acceptance,
): Promise<Built> {
  const { target, staging, placeholder } = names;
  const built = await build(parts, maintenance, staging, plan, context);
  accept(built);
  await runUserSql(parts, staging, plan, context);
  context.signal.throwIfAborted();
  tellOfLast(plan, context);
  await cutOver(
    parts.server,
    maintenance,
    {
      live: target,
      next: { name: staging, comment: commentInPlace(plan, context) },
      away: { name: placeholder, comment: markOf('restoring', target, null, context) },
    },
    undefined,
    context,
  );
  await dropOrWarn(maintenance, placeholder, context);
  const last = await makeAtLast(parts, maintenance, plan, context);
  const warned = [...built.warnings, ...last.warnings];
  return {
    ...built,
    unrestored: [...built.unrestored, ...last.unrestored],
    warnings: await applyOwner(maintenance, target, plan.properties, warned, context),
  };
}
