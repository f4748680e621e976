import * as z from 'zod';
import { oneRow, type Session } from '../session/session.ts';
import { serverNowSql } from '../sql/server-now.ts';

const serverNowSchema = z.object({
  at: z.date(),
  is_standby: z.boolean(),
  is_read_only: z.boolean(),
});

export const askServerNow = (session: Session): Promise<z.infer<typeof serverNowSchema>> =>
  oneRow(session, serverNowSchema, serverNowSql);

/** By how many milliseconds a server's clock is surely ahead of ours (behind: less than 0). */
export async function clockAhead(session: Session, now: () => Date): Promise<number> {
  const sent = now().getTime();
  const { at } = await askServerNow(session);
  const received = now().getTime();
  // It was some time between the two.
  return Math.max(0, at.getTime() - received) + Math.min(0, at.getTime() - sent);
}
