import * as z from 'zod';
import { long, longList, type Session } from '../session/session.ts';
import { missingStatisticsSql } from '../sql/missing-statistics.ts';

/** What the planner knows of the rows of a database. */

/** Whether pg_dump writes it down: a restore takes it in place of ANALYZE. */
export const statisticsSince = 18;

/** Gathers statistics of everything. */
export const analyze = (session: Session): Promise<void> => session.execute(long('ANALYZE'));

const tablesAtATime = 500;

/** Gathers statistics of what has none; of how many tables that was. */
export async function analyzeMissing(session: Session): Promise<number> {
  const missing = await session.rows(
    z.object({ ident: z.string() }),
    longList(missingStatisticsSql),
  );
  for (let start = 0; start < missing.length; start += tablesAtATime) {
    const some = missing.slice(start, start + tablesAtATime).map(({ ident }) => ident);
    await session.execute(long(`ANALYZE ${some.join(', ')}`));
  }
  return missing.length;
}
