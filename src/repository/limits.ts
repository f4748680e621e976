import { getHeapStatistics } from 'node:v8';
import { Failure } from '../catalog/failure.ts';
import type { BackupStore, StoredObject } from '../storage/store.ts';

/**
 * How much of a store is read into memory. Whoever may write to it decides how much there is; what does
 * not fit is told of, for a process that runs out of memory ends without a word.
 */

/** Of what V8 lets this process have, so much is for what is short-lived alone, where there is that much. */
const youngBytes = 192 * 1024 * 1024;

/** The memory that there is for what stays. */
export function memoryBytes(): number {
  const { heap_size_limit: limit } = getHeapStatistics();
  return Math.max(limit - youngBytes, limit / 4);
}

/** How to have more. */
export const moreMemory = 'NODE_OPTIONS=--max-old-space-size=8192';

/** What one name in a listing takes at most, with all that is known of it, thrice. */
const listedBytes = 1536;

/** Everything whose name starts with a prefix, as far as there is room for it. */
export async function* listBounded(
  store: BackupStore,
  prefix: string,
  signal: AbortSignal,
): AsyncGenerator<StoredObject> {
  const most = Math.floor(memoryBytes() / listedBytes);
  let count = 0;
  for await (const object of store.list(prefix, signal)) {
    count += 1;
    if (count > most) {
      throw new Failure(
        'STORE_TOO_LARGE',
        `there are more files than the ${most} that there is memory for in ${store.location}${prefix && `, of those that begin with ${prefix}`}`,
        `Did somebody fill it? If not, name one database, or allow more memory: ${moreMemory}`,
      );
    }
    yield object;
  }
}

/** Those that fit into memory together, the smallest first; parsed, a text takes some times its size. */
export function fittingTexts<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
): ReadonlySet<Item> {
  let left = memoryBytes() / 5;
  return new Set(
    items
      .toSorted((a, b) => sizeOf(a) - sizeOf(b))
      .filter(item => {
        left -= sizeOf(item);
        return left >= 0;
      }),
  );
}
