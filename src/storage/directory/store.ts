import { constants, type Stats } from 'node:fs';
import { access, readdir, rm, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Failure } from '../../catalog/failure.ts';
import { decodeDatabase, encodeDatabase } from '../../catalog/names.ts';
import { option, ownCommand } from '../../catalog/reference.ts';
import { errorCode } from '../../catalog/system-errors.ts';
import type {
  BackupStore,
  CheckOptions,
  Checksum,
  Digests,
  DownloadOptions,
  Removal,
  SmallObject,
  StoredObject,
  StorePurpose,
  UploadOptions,
} from '../store.ts';
import { DigestingCounter } from '../transfer/digests.ts';
import { downloadTo, refuseLarger, writeNewFile } from '../transfer/local-file.ts';
import { checkName } from '../transfer/object-name.ts';
import { guardSource } from '../transfer/source.ts';
import { nearestFolder, tryToList, tryToRemove, tryToWrite } from './access-check.ts';
import { ensureDirectory, publish, syncDirectory } from './durable-files.ts';
import { directoryFailure } from './errors.ts';
import { createFolders, requireFolder } from './folders.ts';
import {
  findFile,
  isMissing,
  lostAndFound,
  type OpenedFile,
  openFile,
  walk,
  whatIs,
} from './tree.ts';
import { isUnfinished, newUnfinishedName, removeStale } from './unfinished-files.ts';

/** Opens a directory as a store; it is created by the first backup, but not where nothing is to be created. */
export function openDirectoryStore(directory: string, dryRun = false): BackupStore {
  return new DirectoryStore(resolve(directory), dryRun);
}

const copyChunkBytes = 1024 * 1024;

class DirectoryStore implements BackupStore {
  readonly location: string;
  readonly #dryRun: boolean;

  constructor(directory: string, dryRun: boolean) {
    this.location = directory;
    this.#dryRun = dryRun;
  }

  async check(
    purpose: StorePurpose,
    signal: AbortSignal,
    { isMeant = () => true }: CheckOptions = {},
  ): Promise<void> {
    signal.throwIfAborted();
    switch (purpose) {
      case 'read':
        return this.#checkReadable();
      case 'write':
        return this.#checkWritable();
      case 'list':
        return this.#checkFolders(isMeant, tryToList, 'listing the backups');
      case 'remove':
        return this.#checkFolders(isMeant, tryToRemove, 'deleting backups');
    }
  }

  async checkFolder(database: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const folder = this.#path(encodeDatabase(database));
    try {
      const found = await whatIs(folder);
      if (found === undefined) return;
      requireFolder(folder, found);
      await tryToWrite(join(folder, newUnfinishedName()));
    } catch (error) {
      throw directoryFailure(error, `opening the folder of "${database}"`, folder);
    }
  }

  async #checkReadable(): Promise<void> {
    try {
      await readdir(this.location);
    } catch (error) {
      throw this.#closed(error);
    }
  }

  #closed(error: unknown): unknown {
    return isMissing(error)
      ? new Failure(
          'STORE_CONTAINER_MISSING',
          `there is no directory ${this.location}`,
          `Check ${option('storage-directory')}. A backup creates it.`,
        )
      : this.#failure(error, 'opening the directory of the backups');
  }

  /** Only writing tells: rights alone do not know of read-only and full file systems. */
  async #checkWritable(): Promise<void> {
    try {
      // What is there is not created; what is no directory is refused in the same words either way.
      if (!this.#dryRun || (await whatIs(this.location))) await ensureDirectory(this.location);
      await tryToWrite(join(await nearestFolder(this.location), newUnfinishedName()));
    } catch (error) {
      throw this.#failure(error, 'opening the directory of the backups');
    }
  }

  /** Of each database there is a folder, which may be another user's; what else lies there is listed with all. */
  async #checkFolders(
    isMeant: (database: string) => boolean,
    ask: (folder: string, name: string) => Promise<void>,
    doing: string,
  ): Promise<void> {
    const entries = await readdir(this.location, { withFileTypes: true }).catch(error => {
      throw this.#closed(error);
    });
    try {
      await access(this.location, constants.X_OK);
      for (const entry of entries) {
        const { name } = entry;
        if (entry.isDirectory() && name !== lostAndFound && isMeant(decodeDatabase(name) ?? name)) {
          await ask(join(this.location, name), name);
        }
      }
    } catch (error) {
      throw this.#failure(error, doing);
    }
  }

  async *list(prefix: string, signal: AbortSignal): AsyncGenerator<StoredObject> {
    // Only the folder that the prefix names is walked; its last part may be the start of a name.
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    if (folder) checkName(folder.slice(0, -1));
    try {
      for await (const { name, stats } of walk(this.location, folder, signal)) {
        if (!name.startsWith(prefix) || isUnfinished(basename(name))) continue;
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

  async read(name: string, maxBytes: number, signal: AbortSignal): Promise<SmallObject> {
    signal.throwIfAborted();
    await using file = await this.#open(name);
    const { sizeBytes } = file;
    if (sizeBytes > maxBytes) {
      return { kind: 'too-large', sizeBytes, what: `"${name}" in ${this.location}` };
    }
    const failure = (error: unknown) => this.#failure(error, `reading "${name}"`);
    const bytes = Buffer.concat(await Array.fromAsync(readChunks(file, signal, failure)));
    return { kind: 'whole', bytes };
  }

  async upload(name: string, source: Readable, options: UploadOptions): Promise<Digests> {
    return guardSource(name, source, options, async ({ chunks, signal }) => {
      const path = this.#path(name);
      const folder = dirname(path);
      const failure = (error: unknown) => this.#failure(error, `writing "${name}"`);
      try {
        await createFolders(this.location, name);
        if (await whatIs(path)) throw this.#nameTaken(name);
        await removeStale(folder);
      } catch (error) {
        throw failure(error);
      }
      const unfinished = join(folder, newUnfinishedName());
      const { onBytes } = options;
      const whole = new DigestingCounter();
      await writeNewFile(unfinished, chunks, {
        signal,
        ...(onBytes && { onBytes }),
        sync: true,
        failure,
        whole,
      });
      try {
        await publish(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => {});
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
    return await downloadTo(file, chunks, options);
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

  #missing(name: string): Failure {
    return new Failure(
      'BACKUP_FILE_MISSING',
      `there is no "${name}" in ${this.location}`,
      `It was deleted or never written. See what there is: ${ownCommand('list')}`,
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
