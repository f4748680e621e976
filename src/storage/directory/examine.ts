import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gibibytes, mebibytes } from '../../catalog/byte-size.ts';
import { parseStoredName } from '../../catalog/names.ts';
import { option, ownCommand } from '../../catalog/reference.ts';
import type { Observation, StoreExamination } from '../examination.ts';
import { MissingRight } from '../missing-right.ts';
import { nearestFolder } from './access-check.ts';
import { openDirectoryStore } from './store.ts';

export function examine(path: string): StoreExamination {
  const directory = resolve(path);
  return {
    by: 'this user',
    creation: { what: `there is no directory ${directory}` },
    questions: { space: signal => lookForSpace(directory, signal) },
  };
}

/** Without a backup to compare with, that much should be free. */
const leastFreePercent = 10;

async function lookForSpace(directory: string, signal: AbortSignal): Promise<Observation> {
  const { bavail, bsize, blocks } = await statfs(await nearestFolder(directory));
  const [free, size] = [bavail * bsize, blocks * bsize];
  const newest = await newestDumpBytes(directory, signal);
  const sizeText = size < 1024 ** 3 ? mebibytes : gibibytes;
  const told = `${sizeText(free)} of ${sizeText(size)} are free on the file system of ${directory}`;
  const hint = `Give ${option('storage-directory')} a larger disk, or keep fewer backups: ${ownCommand('prune', { 'keep-daily': '7', 'keep-weekly': '4', 'dry-run': true })}`;
  if (newest > 0 && free < newest) {
    return {
      kind: 'worrying',
      message: `${told}; the newest backups take ${sizeText(newest)}`,
      hint,
    };
  }
  return newest === 0 && free * 100 < size * leastFreePercent
    ? { kind: 'worrying', message: `only ${told}`, hint }
    : { kind: 'well', message: told };
}

/** What the newest dump of each database takes. */
async function newestDumpBytes(directory: string, signal: AbortSignal): Promise<number> {
  const newest = new Map<string, { readonly stamp: string; readonly sizeBytes: number }>();
  try {
    for await (const { name, sizeBytes } of openDirectoryStore(directory).list('', signal)) {
      const stored = parseStoredName(name);
      if (stored?.kind !== 'file' || stored.file !== 'dump') continue;
      const { database, stamp } = stored.place;
      if (stamp > (newest.get(database)?.stamp ?? '')) newest.set(database, { stamp, sizeBytes });
    }
  } catch (error) {
    // Whether it may list is another's question; what was seen until then counts.
    if (!(error instanceof MissingRight)) throw error;
  }
  return [...newest.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
