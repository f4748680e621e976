import { exchange } from '../../operations/cutover.ts';
import { dropOrWarn } from '../../operations/leftover-databases.ts';
import { markOf } from '../../operations/run-mark.ts';
import type { Built } from '../../operations/staging-database/build.ts';
import { build } from '../../operations/staging-database/build.ts';
import { handOver } from '../../operations/staging-database/properties.ts';
import { runOwnSql } from '../../operations/staging-database/user-sql.ts';
import type { Replacement } from './replacement.ts';

/** Throws where a database is not to be put in place as it is. */
export type Acceptance = (built: Built) => void;

/** Builds the new database, and gives it the name that the placeholder kept. */
export async function putInPlace(
  { parts, maintenance, plan, names, work }: Replacement,
  accept: Acceptance,
): Promise<Built> {
  const { target, staging, placeholder } = names;
  const built = await build(parts, maintenance, staging, plan, work);
  accept(built);
  await runOwnSql(parts, staging, plan, work);
  work.signal.throwIfAborted();
  await exchange(
    parts.server,
    maintenance,
    {
      live: target,
      next: { name: staging, comment: plan.properties.comment },
      away: { name: placeholder, comment: markOf('restoring', target, null, work) },
    },
    undefined,
    work,
  );
  await dropOrWarn(maintenance, placeholder, work);
  return {
    ...built,
    warnings: await handOver(maintenance, target, plan.properties, built.warnings, work),
  };
}
