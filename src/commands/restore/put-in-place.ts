import { dropOrWarn, exchange, markOf } from '../../operations/cutover.ts';
import { type Built, build, handOver, runOwnSql } from '../../operations/staging-database.ts';
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
