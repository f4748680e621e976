import * as z from 'zod';
import { quoteIdent } from '../session/quoting.ts';
import { longList, type Session } from '../session/session.ts';
import { isStatementRefusal } from '../session/statement-refusal.ts';
import { firingTriggersSql } from '../sql/event-triggers.ts';

/**
 * Does something in a restored database while none of its event triggers fires: they are there already, and one may
 * refuse whatever defines something. They fire on no change of themselves.
 */
export async function withoutEventTriggers(
  session: Session,
  what: () => Promise<void>,
): Promise<void> {
  const row = z.object({ name: z.string(), state: z.string() });
  const disabled: z.infer<typeof row>[] = [];
  for (const one of await session.rows(row, longList(firingTriggersSql))) {
    try {
      await session.execute(`ALTER EVENT TRIGGER ${quoteIdent(one.name)} DISABLE`);
      disabled.push(one);
    } catch (error) {
      // Somebody else's: what it refuses is told.
      if (!isStatementRefusal(error)) throw error;
    }
  }
  try {
    await what();
  } finally {
    // With a lost session goes the database.
    for (const { name, state } of session.lost.aborted ? [] : disabled) {
      await session.execute(`ALTER EVENT TRIGGER ${quoteIdent(name)} ${state}`);
    }
  }
}
