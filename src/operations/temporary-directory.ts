import { rmSync } from 'node:fs';
import { lstat, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, messageOf } from '../catalog/failure.ts';
import { isAbandoned, ownedName } from '../postgres/temporary-server/owned-directory.ts';

/** A run's temporary folder: archives and root certificates are in it, so only its user can enter it. */

const prefix = 'pg-azure-backup-';
const runPrefix = `${prefix}run-`;

/** Whether a run may have made a folder of this name. */
export const isTempDirName = (name: string): boolean => name.startsWith(prefix);

export async function makeTempDir(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), ownedName(runPrefix)));
  } catch (error) {
    throw new Failure(
      'DISK_FULL',
      `no temporary folder can be made in ${tmpdir()}: ${messageOf(error)}`,
      'Set TMPDIR to a folder that exists, has room and can be written to.',
      { cause: error },
    );
  }
}

export const removeTempDir = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });

/**
 * Removes what runs of this user on this machine left that were killed: it may be a whole dump, readable for
 * whoever gets at the disk. Answers which folders are gone. Never throws: it is no part of the work.
 */
export async function sweepTempDirs(): Promise<string[]> {
  const place = tmpdir();
  const swept: string[] = [];
  try {
    if (!(await isSafe(place))) return [];
    for (const name of (await readdir(place)).filter(one => isAbandoned(runPrefix, one))) {
      const folder = join(place, name);
      const found = await lstat(folder);
      // Nobody else can put anything into it, or another thing in its place.
      if (!found.isDirectory() || found.uid !== process.getuid?.()) continue;
      await rm(folder, { recursive: true, force: true });
      swept.push(folder);
    }
  } catch {
    // Another run was faster, or it is for the next one.
  }
  return swept;
}

/** Whether nobody but root and ourselves can rename what is ours in a folder. */
async function isSafe(folder: string): Promise<boolean> {
  const { mode, uid } = await stat(folder);
  const isOthers = uid !== 0 && uid !== process.getuid?.();
  const isSticky = (mode & 0o1000) !== 0;
  return !isOthers && (isSticky || (mode & 0o022) === 0);
}
