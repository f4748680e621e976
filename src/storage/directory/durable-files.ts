import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../../catalog/system-errors.ts';

/** Directories and files whose names survive a crash. */

/** Creates a directory and its parents. */
export async function ensureDirectory(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o750 });
  if (first === undefined) return;
  // Each new entry is kept by the directory above it.
  for (let parent = dirname(path); ; parent = dirname(parent)) {
    await syncDirectory(parent);
    if (parent === dirname(first)) return;
  }
}

/** Has the entries of a directory written. Some file systems cannot; they keep what they can. */
export async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** Gives a whole file its name, unless that is taken: of two writers exactly one succeeds. */
export async function publish(unfinished: string, path: string): Promise<void> {
  try {
    await link(unfinished, path);
    await rm(unfinished);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error) ?? '')) {
      throw error;
    }
    await publishWithoutLink(unfinished, path);
  }
  await syncDirectory(dirname(path));
}

/** Where there are no hard links, an empty file takes the name first. */
async function publishWithoutLink(unfinished: string, path: string): Promise<void> {
  await (await open(path, 'wx')).close();
  try {
    await rename(unfinished, path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
