import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import type { Manifest } from '../../catalog/manifest.ts';
import { oneRow, type Session } from '../session/session.ts';
import { unlessRefused } from '../session/statement-refusal.ts';
import { lastCheckpointSql, replaySql, unloggedTablesSql } from '../sql/standby.ts';
import { type Exclusions, hasRows } from './exclusions.ts';

/** Of which instant of its primary a standby is; `asOf` is null where nobody can tell. */
export type Standby = NonNullable<Manifest['standby']>;

/** So long a standby that keeps up has at most to replay what it has just received. */
const replayTries = 10;
const replayPauseMs = 200;

/**
 * How far a standby has come; `undefined` of a primary, and where the server does not tell. Asked before the
 * snapshot is taken, which then shows no less.
 */
export async function readStandby(
  session: Session,
  signal: AbortSignal,
): Promise<Standby | undefined> {
  // Managed servers have standbys of their own kind, which may know nothing of all this.
  const [first] = (await unlessRefused(session, session.rows(replayRow, replaySql))) ?? [];
  if (!first) return undefined;
  // What came in the meantime does not count: a busy primary always has a little more.
  let seen: Replay | undefined = first;
  for (let tried = 1; seen && !hasAllOf(seen, first); tried += 1) {
    if (seen.is_paused || !first.is_streaming || tried === replayTries) {
      const told = seen.replayed_at ?? (await lastCheckpoint(session));
      // By the clock of the primary, which may be ahead: it shows nothing that is yet to come.
      const asOf = told && new Date(Math.min(told.getTime(), first.asked_at.getTime()));
      return { asOf: asOf?.toISOString() ?? null, isPaused: seen.is_paused };
    }
    await setTimeout(replayPauseMs, undefined, { signal });
    [seen] = await session.rows(replayRow, replaySql);
  }
  // Promoted meanwhile, perhaps: then it has all that there is.
  return { asOf: first.asked_at.toISOString(), isPaused: seen?.is_paused ?? false };
}

const replayRow = z.object({
  is_paused: z.boolean(),
  is_streaming: z.boolean(),
  received: z.coerce.number(),
  replayed: z.coerce.number(),
  replayed_at: z.date().nullable(),
  asked_at: z.date(),
});

/** What a standby said of itself at one time. */
export type Replay = z.infer<typeof replayRow>;

/** Whether what was received by then has been replayed; without a stream nobody knows what there is. */
const hasAllOf = ({ replayed }: Replay, { is_streaming, received }: Replay): boolean =>
  is_streaming && replayed >= received;

/** What a server that has replayed nothing since its start shows at least. */
async function lastCheckpoint(session: Session): Promise<Date | undefined> {
  const asking = oneRow(session, z.object({ at: z.date() }), lastCheckpointSql);
  return (await unlessRefused(session, asking))?.at;
}

/** The tables, as idents, whose rows are on the primary alone: nobody can read them on a standby. */
export async function readUnloggedTables(
  session: Session,
  exclusions: Exclusions,
): Promise<string[]> {
  const row = z.object({ schema: z.string(), name: z.string(), ident: z.string() });
  const tables = await session.rows(row, unloggedTablesSql, [exclusions.schemas]);
  return tables.filter(table => hasRows(table, exclusions)).map(({ ident }) => ident);
}
