import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../catalog/system-errors.ts';

/**
 * What lies below the root of a directory that holds backups: folders and files. Whoever may write
 * there could put a symbolic link in the place of one, and have us read, write or delete what only we
 * may; or a pipe, whose reader waits for ever. None of these is anything of the store's. The root
 * itself is what the user says, a link or not.
 */

export const isMissing = (error: unknown): boolean => {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
};

/** What is there itself, not what it points to; `undefined` when nothing is. */
export async function whatIs(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** What has that name, relative to the root, in folders that are none but folders. */
async function find(root: string, name: string): Promise<Stats | undefined> {
  const segments = name.split('/');
  for (let depth = 1; depth < segments.length; depth += 1) {
    const above = await whatIs(join(root, ...segments.slice(0, depth)));
    if (!above?.isDirectory()) return undefined;
  }
  return whatIs(join(root, name));
}

/** The file of that name, relative to the root. */
export async function findFile(root: string, name: string): Promise<Stats | undefined> {
  const found = await find(root, name);
  return found?.isFile() ? found : undefined;
}

/** A file that is open to be read. */
export interface OpenedFile extends AsyncDisposable {
  readonly handle: FileHandle;
  /** When it was opened. */
  readonly sizeBytes: number;
}

/** Opens the file of that name, relative to the root; `undefined` when there is none. */
export async function openFile(root: string, name: string): Promise<OpenedFile | undefined> {
  if (!(await findFile(root, name))) return undefined;
  const handle = await openItself(join(root, name));
  if (!handle) return undefined;
  const close = () => handle.close();
  try {
    const stats = await handle.stat();
    if (stats.isFile()) return { handle, sizeBytes: stats.size, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
  await close();
  return undefined;
}

/** Another thing may have its name by now. */
async function openItself(path: string): Promise<FileHandle | undefined> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  try {
    return await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    const isNoFile = ['ELOOP', 'ENXIO'].includes(errorCode(error) ?? '');
    if (isMissing(error) || isNoFile) return undefined;
    throw error;
  }
}

/** Every ext4 file system has one, readable for root alone. */
export const lostAndFound = 'lost+found';

/** None of ours is longer. */
const maxNameLength = 1024;

/** All files below a folder, which is named relative to the root and ends in a slash, or is empty. */
export async function* walk(
  root: string,
  folder: string,
  signal: AbortSignal,
): AsyncGenerator<{ readonly name: string; readonly stats: Stats }> {
  signal.throwIfAborted();
  if (folder !== '' && !(await find(root, folder.slice(0, -1)))?.isDirectory()) return;
  for (const entry of await namesOf(join(root, folder))) {
    if (folder === '' && entry === lostAndFound) continue;
    const name = folder + entry;
    if (name.length > maxNameLength) continue;
    const stats = await whatIs(join(root, name));
    if (stats?.isDirectory()) yield* walk(root, `${name}/`, signal);
    if (stats?.isFile()) yield { name, stats };
  }
}

async function namesOf(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
