import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { link, mkdir, open, readdir, rename, rm, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Failure } from '../../catalog/failure.ts';
import type {
  BackupStore,
  Checksum,
  Digests,
  DownloadOptions,
  Removal,
  StoredObject,
  UploadOptions,
} from '../store.ts';
import { ChecksumCounter, DigestingCounter } from '../transfer/digests.ts';
import {
  directoryFailure,
  downloadFailure,
  errorCode,
  refuseLarger,
  writeNewFile,
} from '../transfer/local-file.ts';
import { checkName } from '../transfer/object-name.ts';
import { guardSource } from '../transfer/source.ts';
import { findFile, isMissing, type OpenedFile, openFile, walk, whatIs } from './tree.ts';

/** Opens a directory as a store; it is created by the first backup. */
export function openDirectoryStore(directory: string): BackupStore {
  return new DirectoryStore(resolve(directory));
}

/** Files are written under such a name and published under their own once they are whole. */
const asideStart = '.pg-azure-backup-';
const asideName = /^\.pg-azure-backup-[0-9a-f]{16}\.tmp$/;
const newAsideName = (): string => `${asideStart}${randomBytes(8).toString('hex')}.tmp`;

/** No running upload leaves its file untouched for this long. */
const asideMaxAgeMs = 24 * 60 * 60 * 1000;

const copyChunkBytes = 1024 * 1024;

class DirectoryStore implements BackupStore {
  readonly location: string;

  constructor(directory: string) {
    this.location = directory;
  }

  async check(purpose: 'read' | 'write', signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    switch (purpose) {
      case 'read':
        return this.#checkReadable();
      case 'write':
        return this.#checkWritable();
    }
  }

  async #checkReadable(): Promise<void> {
    try {
      await readdir(this.location);
    } catch (error) {
      if (!isMissing(error)) throw this.#failure(error, 'opening the directory of the backups');
      throw new Failure(
        'STORE_CONTAINER_MISSING',
        `there is no directory ${this.location}`,
        'Check storage-directory. A backup creates it.',
      );
    }
  }

  /** Only writing tells: rights alone do not know of read-only and full file systems. */
  async #checkWritable(): Promise<void> {
    try {
      await ensureDirectory(this.location);
      const probe = join(this.location, newAsideName());
      await (await open(probe, 'wx')).close();
      await rm(probe);
    } catch (error) {
      throw this.#failure(error, 'opening the directory of the backups');
    }
  }

  async *list(prefix: string, signal: AbortSignal): AsyncGenerator<StoredObject> {
    // Only the folder that the prefix names is walked; its last part may be the start of a name.
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    if (folder) checkName(folder.slice(0, -1));
    try {
      for await (const { name, stats } of walk(this.location, folder, signal)) {
        if (!name.startsWith(prefix) || asideName.test(basename(name))) continue;
        yield {
          ...{ name, sizeBytes: stats.size, lastModified: stats.mtime, marked: false },
          // Nobody can set it; a copy under way renames what has come whole.
          ...(stats.ctimeMs - stats.mtimeMs > 60_000 && { arrivedAt: stats.ctime }),
        };
      }
    } catch (error) {
      signal.throwIfAborted();
      throw this.#failure(error, 'listing the backups');
    }
  }

  async size(name: string, signal: AbortSignal): Promise<number | undefined> {
    signal.throwIfAborted();
    return (await this.#find(name))?.size;
  }

  async #find(name: string): Promise<Stats | undefined> {
    checkName(name);
    try {
      return await findFile(this.location, name);
    } catch (error) {
      throw this.#failure(error, `looking for "${name}"`);
    }
  }

  async #open(name: string): Promise<OpenedFile> {
    checkName(name);
    const opened = await openFile(this.location, name).catch(error => {
      throw this.#failure(error, `reading "${name}"`);
    });
    if (!opened) throw this.#missing(name);
    return opened;
  }

  async read(name: string, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
    signal.throwIfAborted();
    await using file = await this.#open(name);
    if (file.sizeBytes > maxBytes) {
      throw new Failure(
        'BACKUP_FILE_MISSING',
        `"${name}" in ${this.location} has ${file.sizeBytes} bytes, more than the ${maxBytes} that it may have`,
        'It is not a file of ours, or was damaged.',
      );
    }
    const failure = (error: unknown) => this.#failure(error, `reading "${name}"`);
    return Buffer.concat(await Array.fromAsync(readChunks(file, signal, failure)));
  }

  async upload(name: string, source: Readable, options: UploadOptions): Promise<Digests> {
    return guardSource(name, source, options, async ({ chunks, signal }) => {
      const path = this.#path(name);
      const folder = dirname(path);
      const failure = (error: unknown) => this.#failure(error, `writing "${name}"`);
      try {
        await this.#prepareFolder(name);
        if (await whatIs(path)) throw this.#nameTaken(name);
        await removeStale(folder);
      } catch (error) {
        throw failure(error);
      }
      const aside = join(folder, newAsideName());
      const { onBytes } = options;
      const whole = new DigestingCounter();
      await writeNewFile(aside, chunks, {
        signal,
        ...(onBytes && { onBytes }),
        sync: true,
        failure,
        whole,
      });
      try {
        await publish(aside, path);
      } catch (error) {
        await rm(aside, { force: true }).catch(() => {});
        throw errorCode(error) === 'EEXIST' ? this.#nameTaken(name) : failure(error);
      }
      return whole.digests();
    });
  }

  write(name: string, body: Buffer, signal: AbortSignal): Promise<Digests> {
    return this.upload(name, Readable.from([body]), { complete: Promise.resolve(), signal });
  }

  async download(name: string, file: string, options: DownloadOptions): Promise<Checksum> {
    options.signal.throwIfAborted();
    await using opened = await this.#open(name);
    refuseLarger(name, opened.sizeBytes, options);
    const chunks = readChunks(opened, options.signal, error =>
      this.#failure(error, `reading "${name}"`),
    );
    const whole = new ChecksumCounter();
    await writeNewFile(file, chunks, {
      ...options,
      sync: false,
      failure: error => downloadFailure(error, file),
      whole,
    });
    return whole.checksum();
  }

  /** Nothing in a directory is archived. */
  async rehydrate(): Promise<void> {}

  async remove(name: string, signal: AbortSignal): Promise<Removal> {
    signal.throwIfAborted();
    if (!(await this.#find(name))) return { kind: 'absent' };
    const path = this.#path(name);
    try {
      await unlink(path);
      // The folder stays, even when it is empty: a backup that starts may count on it.
      await syncDirectory(dirname(path));
    } catch (error) {
      if (isMissing(error)) return { kind: 'absent' };
      throw this.#failure(error, `deleting "${name}"`);
    }
    return { kind: 'deleted' };
  }

  #path(name: string): string {
    checkName(name);
    return join(this.location, name);
  }

  /**
   * Creates the folders of a name. Where the file system ignores case, two databases whose names
   * differ in case alone would share a folder, and one's backups would pass for the other's.
   */
  async #prepareFolder(name: string): Promise<void> {
    await ensureDirectory(this.location);
    let folder = this.location;
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

  #missing(name: string): Failure {
    return new Failure(
      'BACKUP_FILE_MISSING',
      `there is no "${name}" in ${this.location}`,
      'It was deleted or never written. See what there is: pg-azure-backup list',
    );
  }

  #nameTaken(name: string): Failure {
    return new Failure(
      'STORE_NAME_TAKEN',
      `"${name}" exists already in ${this.location}`,
      'Nothing is ever overwritten. Another run wrote it; try again.',
    );
  }

  #failure(error: unknown, doing: string): unknown {
    return directoryFailure(error, doing, this.location);
  }
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

/** Creates a directory and its parents so that they survive a crash. */
async function ensureDirectory(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o750 });
  if (first === undefined) return;
  // Each new entry is kept by the directory above it.
  for (let parent = dirname(path); ; parent = dirname(parent)) {
    await syncDirectory(parent);
    if (parent === dirname(first)) return;
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
  const found = await whatIs(path);
  if (found?.isDirectory()) return;
  throw new Failure(
    'STORE_WRITE_FAILED',
    `${path} is ${found?.isSymbolicLink() ? 'a symbolic link, and a store follows none' : 'no folder'}`,
    'Put the folder itself there, mounted from elsewhere perhaps. What storage-directory names may be a link.',
  );
}

/** Some file systems cannot; they keep what they can. */
async function syncDirectory(path: string): Promise<void> {
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
async function publish(aside: string, path: string): Promise<void> {
  try {
    await link(aside, path);
    await rm(aside);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error) ?? '')) {
      throw error;
    }
    await publishWithoutLink(aside, path);
  }
  await syncDirectory(dirname(path));
}

/** Where there are no hard links, an empty file takes the name first. */
async function publishWithoutLink(aside: string, path: string): Promise<void> {
  await (await open(path, 'wx')).close();
  try {
    await rename(aside, path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** What killed runs left behind. */
async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!asideName.test(name)) continue;
    const path = join(folder, name);
    try {
      const found = await whatIs(path);
      if (found?.isFile() && Date.now() - found.mtimeMs > asideMaxAgeMs) await unlink(path);
    } catch {
      // Another run removed it, or it belongs to another user.
    }
  }
}

/** A file's bytes in order, through one open file, so that they are all of one version. */
async function* readChunks(
  { handle, sizeBytes }: OpenedFile,
  signal: AbortSignal,
  failure: (error: unknown) => unknown,
): AsyncGenerator<Buffer> {
  // No more than there were: who goes on writing to it could keep us at it for ever.
  for (let left = sizeBytes; left > 0; ) {
    signal.throwIfAborted();
    const buffer = Buffer.allocUnsafe(Math.min(copyChunkBytes, left));
    const { bytesRead } = await handle.read(buffer).catch(error => {
      throw failure(error);
    });
    if (bytesRead === 0) return;
    left -= bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
