import { constants } from 'node:fs';
import { access, lstat, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseStoredName } from '../../catalog/names.ts';
import { isMissing, whatIs } from './tree.ts';

/** Writes a byte to a new file, which a full file system refuses, and an empty one it may not. */
export async function tryToWrite(file: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile('x');
  } finally {
    await handle.close();
    await rm(file, { force: true });
  }
}

/** The folder itself, or the one above it that would get it. */
export async function nearestFolder(path: string): Promise<string> {
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      await stat(folder);
      return folder;
    } catch (error) {
      if (!isMissing(error) || folder === dirname(folder)) throw error;
    }
  }
}

export async function tryToList(folder: string): Promise<void> {
  await readdir(folder);
  await access(folder, constants.X_OK);
}

/**
 * Whether the files of backups in a folder may be deleted, if there are any: who may write to it may, but of a
 * sticky one only its own.
 */
export async function tryToRemove(folder: string, name: string): Promise<void> {
  const ours = (await readdir(folder)).filter(file => parseStoredName(`${name}/${file}`));
  if (ours.length === 0) return;
  await access(folder, constants.W_OK | constants.X_OK);
  const { mode, uid } = await lstat(folder);
  const user = process.getuid?.() ?? 0;
  if ((mode & sticky) === 0 || user === 0 || uid === user) return;
  for (const file of ours) {
    const found = await whatIs(join(folder, file));
    if (found?.isFile() && found.uid !== user) {
      throw Object.assign(new Error('of another user, in a sticky folder'), { code: 'EPERM' });
    }
  }
}

const sticky = 0o1000;
