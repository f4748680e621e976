import type { Stats } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../catalog/failure.ts';
import { errorCode } from '../../catalog/system-errors.ts';
import { ensureDirectory, syncDirectory } from './durable-files.ts';
import { whatIs } from './tree.ts';

/**
 * Creates the folders of a name. Where the file system ignores case, two databases whose names
 * differ in case alone would share a folder, and one's backups would pass for the other's.
 */
export async function createFolders(root: string, name: string): Promise<void> {
  await ensureDirectory(root);
  let folder = root;
  const segments = name.split('/');
  for (const [index, segment] of segments.entries()) {
    const path = join(folder, segment);
    if (index < segments.length - 1) await ensureFolder(path);
    const twin = (await whatIs(path)) ? await nameAsListed(folder, segment) : segment;
    if (twin !== segment) {
      throw new Failure(
        'STORE_NAME_TAKEN',
        `"${segment}" cannot be created in ${folder}: it has "${twin}", and its file system takes both for the same`,
        'Keep the backups of such databases in different directories, or on a file system that tells case apart.',
      );
    }
    folder = path;
  }
}

/** Creates a folder below the root, unless it is there. */
async function ensureFolder(path: string): Promise<void> {
  if (!(await whatIs(path))) {
    await mkdir(path, { mode: 0o750 }).catch(error => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
    await syncDirectory(dirname(path));
  }
  requireFolder(path, await whatIs(path));
}

export function requireFolder(path: string, found: Stats | undefined): void {
  if (found?.isDirectory()) return;
  throw new Failure(
    'STORE_WRITE_FAILED',
    `${path} is ${found?.isSymbolicLink() ? 'a symbolic link, and a store follows none' : 'no folder'}`,
    'Put the folder itself there, mounted from elsewhere perhaps. What storage-directory names may be a link.',
  );
}

/** How a folder lists something that it has under a name, possibly in other case. */
async function nameAsListed(folder: string, name: string): Promise<string> {
  const listed = await readdir(folder);
  if (listed.includes(name)) return name;
  const fold = (text: string) => text.normalize().toLowerCase();
  const twin = listed.find(other => fold(other) === fold(name));
  // Another spelling of the same Unicode text is no other name.
  return twin === undefined || twin.normalize() === name.normalize() ? name : twin;
}
