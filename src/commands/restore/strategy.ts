import { gibibytes } from '../../catalog/byte-size.ts';
import { option } from '../../catalog/reference.ts';
import { mostRestoredBytes } from '../../catalog/room.ts';
import type { Source } from '../../catalog/source.ts';
import type { Target } from '../../operations/restore-plan.ts';
import type { AskedRestore, RestoreRequest, Strategy } from '../../operations/restore-request.ts';
import { type Room, roomAtHand } from '../../postgres/database/free-space.ts';
import { databaseSize } from '../../postgres/database/size.ts';
import type { Session } from '../../postgres/session/session.ts';

/** How a target is replaced, and what decided that. */
export interface ChosenStrategy {
  readonly name: Strategy;
  readonly reason: string;
}

/**
 * Settles how a target is replaced: by a swap where there is known to be room for two, for a swap drops
 * nothing that is not loaded yet; otherwise by `recreate`, which needs room for one.
 */
export async function chooseStrategy(
  maintenance: Session,
  { strategy, serverFreeGib, target }: AskedRestore,
  source: Source,
): Promise<ChosenStrategy> {
  if (strategy !== 'auto') return { name: strategy, reason: 'as asked for' };
  const room = await roomOf(maintenance, serverFreeGib);
  if (!room) {
    return {
      name: 'recreate',
      reason: `whether the server has room for two copies is not known; ${option('server-free-gib')} tells it, and ${option('strategy')} swap does without knowing`,
    };
  }
  const needed = await roomFor(maintenance, source, target);
  const figures = `${gibibytes(room.freeBytes)} are free (${room.where}), about ${gibibytes(needed)} needed`;
  return room.freeBytes >= needed
    ? { name: 'swap', reason: `there is room for two copies: ${figures}` }
    : { name: 'recreate', reason: `there is no room for two copies: ${figures}` };
}

/** What the user says, or what can be seen. */
const roomOf = async (
  maintenance: Session,
  serverFreeGib: number | undefined,
): Promise<Room | undefined> =>
  serverFreeGib === undefined
    ? await roomAtHand(maintenance)
    : { freeBytes: serverFreeGib * 1024 ** 3, where: option('server-free-gib') };

/** A full disk would stop the server for everybody: there has to be something left. */
const reserve = { share: 1.2, bytes: 1024 ** 3 };

/** A second copy, and the write-ahead log that is made with it. */
async function roomFor(maintenance: Session, source: Source, target: string): Promise<number> {
  // Of a dump that says nothing the database that is there is the best estimate.
  const live = source.facts.databaseBytes ?? (await databaseSize(maintenance, target)) ?? 0;
  return Math.max(mostRestoredBytes(source.facts), live) * reserve.share + reserve.bytes;
}

/**
 * What a restore does, once its strategy is settled. A swap that drops nothing makes a safety backup only
 * where nobody asked for a swap: whoever relied on one still has it.
 */
export function settle(asked: AskedRestore, strategy: Strategy, found: Target): RestoreRequest {
  const drops = strategy === 'recreate' || asked.keepReplacedHours === 0;
  const { safetyBackup } = asked;
  return {
    ...asked,
    strategy,
    safetyBackup: safetyBackup && found.kind === 'whole' && (drops || asked.strategy === 'auto'),
  };
}

/** Whether the target is dropped before what takes its place is loaded: there is a time without either. */
export const dropsFirst = ({ strategy }: RestoreRequest, found: Target): boolean =>
  found.kind === 'whole' && strategy === 'recreate';
