import * as z from 'zod';
import { oneRow, type Session } from './session.ts';
import { unlessRefused } from './statement-refusal.ts';

/** The identifier of the cluster; `undefined` where this role may not ask, or the server has none. */
export async function systemIdentifier(session: Session): Promise<string | undefined> {
  const sql =
    'SELECT c.system_identifier::pg_catalog.text AS id FROM pg_catalog.pg_control_system() AS c';
  const asking = oneRow(session, z.object({ id: z.string() }), sql);
  return (await unlessRefused(session, asking))?.id;
}
