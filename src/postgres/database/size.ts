import * as z from 'zod';
import { count, long, oneRow, type Session } from '../session/session.ts';
import { unlessRefused } from '../session/statement-refusal.ts';

/** A database's size on disk, or `undefined` when we may not ask or it has just been dropped. */
export async function databaseSize(session: Session, name: string): Promise<number | undefined> {
  const sql = 'SELECT pg_catalog.pg_database_size($1::pg_catalog.name) AS bytes';
  const asking = oneRow(session, z.object({ bytes: count }), long(sql), [name]);
  return (await unlessRefused(session, asking))?.bytes;
}
