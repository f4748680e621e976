import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mkdirP } from '@actions/io';
import { Failure } from '../catalog/failure.ts';
import { type BackupFile, fileEndings, fileName } from '../catalog/names.ts';
import { type Backup, type Entry, parseSelector, selectBackup } from '../catalog/selection.ts';
import { readCatalog } from '../storage/catalog.ts';
import type { BackupStore } from '../storage/store.ts';
import { type Reporter, reportBytes } from './reporter.ts';
import type { Work } from './work.ts';

export interface DownloadRequest {
  readonly database: string;
  readonly backup: string;
  readonly outputDirectory: string;
}

export interface DownloadResult {
  readonly backup: Backup;
  readonly files: readonly string[];
}

/** Fetches a backup's files, each checked against the manifest. Nothing is overwritten. */
export async function download(
  store: BackupStore,
  request: DownloadRequest,
  work: Work,
): Promise<DownloadResult> {
  await store.check('read', work.signal);
  const backup = await chooseBackup(store, request.database, request.backup, work.signal);
  await mkdirP(request.outputDirectory);
  const files: string[] = [];
  const beside = backup.manifest.roles ? (['roles'] as const) : [];
  for (const file of ['dump', 'contents', ...beside, 'manifest'] as const) {
    const path = join(request.outputDirectory, backup.name + fileEndings[file]);
    await refuseExisting(path);
    const partial = `${path}.partial-${work.random()}`;
    try {
      await downloadVerified(store, backup, file, partial, work.reporter, work.signal);
      await rename(partial, path);
    } finally {
      await rm(partial, { force: true });
    }
    files.push(path);
    work.reporter.info(`Wrote ${path}`);
  }
  return { backup, files };
}

async function refuseExisting(path: string): Promise<void> {
  const existing = await stat(path).catch(() => undefined);
  if (!existing) return;
  throw new Failure(
    'USAGE',
    `${path} exists already`,
    'Choose another --output-directory, or move the file away.',
  );
}

/** The backup that the user means, fit to be used, or the reason why not. */
export async function chooseBackup(
  store: BackupStore,
  database: string,
  selector: string,
  signal: AbortSignal,
): Promise<Backup> {
  const entries = await readCatalog(store, database, signal);
  const entry = selectBackup(entries, parseSelector(selector));
  if (!entry) {
    throw new Failure(
      'BACKUP_NOT_FOUND',
      entries.length === 0
        ? `there is no backup of "${database}" in ${store.location}`
        : `no backup of "${database}" in ${store.location} is meant by "${selector}"`,
      'See what is there: pg-azure-backup list',
    );
  }
  return requireUsable(entry);
}

/** The backup that an entry stands for, or the reason why it cannot be used. */
export function requireUsable(entry: Entry): Backup {
  if (entry.kind === 'backup') return entry.backup;
  const { code, name, reason, hint } = entry.broken;
  throw new Failure(
    code,
    `${name} cannot be used: ${reason}`,
    hint ??
      (code === 'MANIFEST_TOO_NEW'
        ? 'Use a newer version of this tool, or name an older backup with --backup.'
        : 'Name another backup with --backup (see: pg-azure-backup list), and find out who changed this one.'),
  );
}

/** Fetches one file of a backup to a path that does not exist, and refuses it when a bit differs. */
export async function downloadVerified(
  store: BackupStore,
  { name, place, manifest }: Backup,
  file: BackupFile,
  path: string,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<void> {
  const stored = fileName(place, file);
  const expected = file === 'manifest' ? undefined : manifest[file];
  const read = await store.download(stored, path, {
    signal,
    onBytes: reportBytes(reporter, name, expected?.sizeBytes),
  });
  if (!expected) return;
  if (read.sizeBytes === expected.sizeBytes && read.sha256 === expected.sha256) return;
  await rm(path, { force: true });
  throw new Failure(
    'BACKUP_CHECKSUM_MISMATCH',
    read.sizeBytes === expected.sizeBytes
      ? `the ${file} of ${name} is not what was written: SHA-256 ${read.sha256}, recorded ${expected.sha256}`
      : `the ${file} of ${name} has ${read.sizeBytes} bytes, recorded ${expected.sizeBytes}`,
    'It was changed or damaged in the store. Name another backup with --backup (see: pg-azure-backup list).',
  );
}
