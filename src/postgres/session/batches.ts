import type { Failure } from '../../catalog/failure.ts';
import { stateOf } from './error-codes.ts';
import type { Session } from './session.ts';
import { refusalOf } from './statement-refusal.ts';

/**
 * Does something with many things, a batch of them in one statement. Where that fails it does it with
 * the halves, down to those that fail by themselves: thousands of things are few round trips, and
 * one that cannot be read does not take the others along.
 */
export async function inBatches<Item>(
  items: readonly Item[],
  size: number,
  run: (batch: readonly Item[]) => Promise<void>,
  refuse: (item: Item, why: Failure) => void,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) {
    const batch = items.slice(start, start + size);
    try {
      await run(batch);
    } catch (error) {
      const why = refusalOf(error);
      const [only] = batch;
      if (batch.length > 1) await inBatches(batch, Math.ceil(batch.length / 2), run, refuse);
      else if (only !== undefined) refuse(only, why);
    }
  }
}

/** What fits into one statement: so many things, and of their locks so many, or one thing alone. */
export interface BatchLimits {
  readonly items: number;
  readonly locks: number;
}

/**
 * Does something with many things, a batch of them in one statement, and gives back what each locked: others who need
 * a lock meanwhile, pg_dump and applications, have to find room. Where others took it, all that are left are taken
 * in smaller batches.
 */
export async function inReleasedBatches<Item extends { readonly locks: number }>(
  session: Session,
  items: readonly Item[],
  limits: BatchLimits,
  run: (batch: readonly Item[]) => Promise<void>,
): Promise<void> {
  let size = limits.items;
  for (let start = 0; start < items.length; ) {
    const batch = firstBatch(items, start, { ...limits, items: size });
    try {
      await session.releasing(() => run(batch));
      start += batch.length;
    } catch (error) {
      if (batch.length === 1 || !isOutOfMemory(error)) throw error;
      size = Math.ceil(batch.length / 2);
    }
  }
}

function firstBatch<Item extends { readonly locks: number }>(
  items: readonly Item[],
  start: number,
  limits: BatchLimits,
): readonly Item[] {
  let locks = 0;
  const all = items.slice(start, start + limits.items);
  const end = all.findIndex((item, at) => {
    locks += item.locks;
    return at > 0 && locks > limits.locks;
  });
  return end < 0 ? all : all.slice(0, end);
}

/** Of the memory that holds the locks of all sessions, most often. */
const isOutOfMemory = (error: unknown): boolean => stateOf(error) === '53200';
