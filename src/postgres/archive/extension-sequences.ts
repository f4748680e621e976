import * as z from 'zod';
import { type BeyondDump, sequencesToSet } from '../../catalog/beyond-dump.ts';
import { longList, type Session } from '../session/session.ts';
import { outlives } from '../session/statement-refusal.ts';
import { sequencesSql, setSequenceSql } from '../sql/beyond-dump.ts';

/** A sequence that could not be set, and why. */
export interface UnsetSequence {
  readonly ident: string;
  readonly reason: string;
  readonly statement: string;
}

/**
 * Gives sequences of extensions the values that they had: pg_dump leaves these out, and the extension would
 * number anew what its tables have already. One that is further is left alone.
 */
export async function setExtensionSequences(
  session: Session,
  recorded: BeyondDump | undefined,
): Promise<UnsetSequence[]> {
  const wanted = sequencesToSet(recorded);
  if (wanted.length === 0) return [];
  const there = await session.rows(sequenceRow, longList(sequencesSql), [[]]);
  const undumped = new Map(
    there.flatMap(({ ident, oid, is_dumped: isDumped }) => (isDumped ? [] : [[ident, oid]])),
  );
  const unset: UnsetSequence[] = [];
  for (const { ident, value } of wanted) {
    const oid = undumped.get(ident);
    if (oid === undefined) continue;
    try {
      await session.rows(z.object({}), setSequenceSql, [oid, value]);
    } catch (error) {
      if (!outlives(session, error)) throw error;
      const name = `'${ident.replaceAll("'", "''")}'`;
      const statement = `SELECT pg_catalog.setval(${name}, ${value});`;
      unset.push({ ident, reason: error.message, statement });
    }
  }
  return unset;
}

const sequenceRow = z.object({ oid: z.int(), ident: z.string(), is_dumped: z.boolean() });
