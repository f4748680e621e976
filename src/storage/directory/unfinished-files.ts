import { randomBytes } from 'node:crypto';
import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { whatIs } from './tree.ts';

/** Files are written under a name of their own and published under the right one once they are whole. */

const pattern = /^\.pg-azure-backup-[0-9a-f]{16}\.tmp$/;

export const isUnfinished = (fileName: string): boolean => pattern.test(fileName);

export const newUnfinishedName = (): string =>
  `.pg-azure-backup-${randomBytes(8).toString('hex')}.tmp`;

/** No running upload leaves its file untouched for this long. */
const maxAgeMs = 24 * 60 * 60 * 1000;

/** What killed runs left behind. */
export async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!isUnfinished(name)) continue;
    const path = join(folder, name);
    try {
      const found = await whatIs(path);
      if (found?.isFile() && Date.now() - found.mtimeMs > maxAgeMs) await unlink(path);
    } catch {
      // Another run removed it, or it belongs to another user.
    }
  }
}
