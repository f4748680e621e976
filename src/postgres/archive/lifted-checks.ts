import * as z from 'zod';
import { long, longList, type Session } from '../session/session.ts';
import { outlives } from '../session/statement-refusal.ts';
import { domainChecksSql, tableChecksSql, tablesSql } from '../sql/lifted-checks.ts';

/** A CHECK that stands in the way of rows, and the statement that makes it again. */
export interface LiftedCheck {
  readonly name: string;
  /** The table or domain, quoted. */
  readonly of: string;
  readonly statement: string;
}

const tableSchema = z.object({ oid: z.string(), schema: z.string(), name: z.string() });
const checkSchema = z.object({
  name: z.string(),
  of: z.string(),
  lift: z.string(),
  statement: z.string(),
});

/**
 * Takes the CHECKs off some tables and what they inherit from, and off all domains; those of extensions
 * stay. Answers them in the order in which they went.
 */
export async function liftChecks(
  session: Session,
  isMeant: (schema: string, table: string) => boolean,
): Promise<LiftedCheck[]> {
  const tables = await session.rows(tableSchema, longList(tablesSql));
  const oids = tables.filter(({ schema, name }) => isMeant(schema, name)).map(({ oid }) => oid);
  const lifted = await session.rows(checkSchema, longList(domainChecksSql));
  for (const { lift } of lifted) await session.execute(long(lift));
  // One that is inherited and its table's own as well can go once that of the parent is gone.
  while (true) {
    const checks = await session.rows(checkSchema, longList(tableChecksSql), [oids]);
    if (checks.length === 0) return lifted;
    for (const { lift } of checks) await session.execute(long(lift));
    lifted.push(...checks);
  }
}

/** Makes them again, the last one first. Answers those that the rows do not fulfil. */
export async function putBackChecks(
  session: Session,
  lifted: readonly LiftedCheck[],
): Promise<{ readonly check: LiftedCheck; readonly reason: string }[]> {
  const refused: { check: LiftedCheck; reason: string }[] = [];
  for (const check of lifted.toReversed()) {
    try {
      await session.execute(long(check.statement));
    } catch (error) {
      if (!outlives(session, error)) throw error;
      refused.push({ check, reason: error.message });
    }
  }
  return refused;
}
