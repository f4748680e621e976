import { rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { mkdirP } from '@actions/io';
import { type Backup, type Entry, storedName } from '../../catalog/backup.ts';
import { Failure } from '../../catalog/failure.ts';
import { manifestMaxBytes } from '../../catalog/manifest.ts';
import {
  type BackupFile,
  backupFiles,
  databaseFolder,
  fileEndings,
  fileName,
} from '../../catalog/names.ts';
import { parseSelector, type Selector, selectBackup } from '../../catalog/selection.ts';
import { ofServer, serversOf, sourceServerFlags } from '../../catalog/server.ts';
import {
  type Rehydrate,
  refuseArchived,
  refuseArchivedBackup,
} from '../../operations/rehydrate.ts';
import { type Reporter, reportBytes } from '../../operations/reporter.ts';
import type { Work } from '../../operations/run-context.ts';
import { readCatalog } from '../../repository/list.ts';
import type { BackupStore } from '../../storage/store.ts';

export interface DownloadRequest {
  readonly database: string;
  readonly backup: string;
  /** Which server it is of, where there are several. */
  readonly sourceServer: string | undefined;
  readonly rehydrate: Rehydrate;
  readonly outputDirectory: string;
}

export interface DownloadResult {
  readonly chosen: Chosen;
  readonly files: readonly string[];
}

/**
 * Fetches a backup's files, each checked against the manifest; or a foreign dump, which nothing can be
 * checked against. Nothing is overwritten.
 */
export async function download(
  store: BackupStore,
  request: DownloadRequest,
  work: Work,
): Promise<DownloadResult> {
  await store.check('read', work.signal);
  const { reporter, signal } = work;
  const chosen = await chooseDump(store, request, work);
  if (chosen.kind === 'backup') {
    await refuseArchivedBackup(store, chosen.backup, request.rehydrate, work);
  } else {
    await refuseArchived(store, chosen.name, [chosen.name], request.rehydrate, work);
  }
  await mkdirP(request.outputDirectory);
  const files: string[] = [];
  const save = async (name: string, fetch: (partial: string) => Promise<unknown>) => {
    const path = join(request.outputDirectory, name);
    await refuseExisting(path);
    const partial = `${path}.partial-${work.random()}`;
    try {
      await fetch(partial);
      await rename(partial, path);
    } finally {
      await rm(partial, { force: true });
    }
    files.push(path);
    reporter.info(`Wrote ${path}`);
  };
  if (chosen.kind === 'foreign') {
    const { name, sizeBytes } = chosen;
    reporter.warn(`There is no manifest of ${name}: it is fetched as it is, unchecked`);
    const onBytes = reportBytes(reporter, name, sizeBytes);
    const options = { signal, onBytes, recordedBytes: sizeBytes };
    await save(basename(name), partial => store.download(name, partial, options));
    return { chosen, files };
  }
  const { backup } = chosen;
  const beside = backup.manifest.roles ? (['roles'] as const) : [];
  for (const file of ['dump', 'contents', ...beside, 'manifest'] as const) {
    await save(backup.name + fileEndings[file], partial =>
      downloadVerified(store, backup, file, partial, reporter, signal),
    );
  }
  return { chosen, files };
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

/** What a user means. */
export type Chosen = { readonly kind: 'backup'; readonly backup: Backup } | ForeignDump;

/** A dump that no manifest speaks of. */
export interface ForeignDump {
  readonly kind: 'foreign';
  /** In the store. */
  readonly name: string;
  readonly sizeBytes: number;
}

/**
 * The backup that the user means, fit to be used, or the reason why not. What has no manifest is taken
 * when it is named outright, and never otherwise.
 */
export async function chooseDump(
  store: BackupStore,
  { database, backup: text, sourceServer, rehydrate }: Omit<DownloadRequest, 'outputDirectory'>,
  work: Work,
): Promise<Chosen> {
  const { signal } = work;
  const entries = await readCatalog(store, database, signal);
  const selector = parseSelector(text, store.location);
  const entry = selectBackup(entriesAsked(entries, selector, database, sourceServer), selector);
  if (entry) return { kind: 'backup', backup: await requireUsable(store, entry, rehydrate, work) };
  if (selector.kind === 'name') {
    const inFolder = selector.paths
      .filter(path => !path.includes('/'))
      .map(path => databaseFolder(database) + path);
    for (const name of [...selector.paths, ...inFolder]) {
      const sizeBytes = await store.size(name, signal);
      if (sizeBytes !== undefined) return { kind: 'foreign', name, sizeBytes };
    }
  }
  throw new Failure(
    'BACKUP_NOT_FOUND',
    `${
      entries.length === 0
        ? `there is no backup of "${database}" in ${store.location}`
        : `no backup of "${database}" in ${store.location} is meant by "${text}"`
    }${selector.kind === 'name' ? `, nor is there such a file` : ''}`,
    'See what is there: pg-azure-backup list',
  );
}

/**
 * The entries among which a selector chooses: of one server, for two may have databases of the same name. What is
 * named outright says itself which it is; a safety backup is of the server that was restored into.
 */
function entriesAsked(
  entries: readonly Entry[],
  selector: Selector,
  database: string,
  sourceServer: string | undefined,
): readonly Entry[] {
  const isNamed = selector.kind === 'name' || selector.kind === 'stamp';
  const servers = serversOf(entries).toSorted();
  if (sourceServer === undefined) {
    if (isNamed || servers.length < 2) return entries;
    throw new Failure(
      'SERVER_AMBIGUOUS',
      `there are backups of a database "${database}" of ${servers.length} servers: ${servers.join(', ')}`,
      `Say which one is meant: ${sourceServerFlags(servers)}`,
    );
  }
  const own = ofServer(entries, sourceServer);
  const named = isNamed ? selectBackup(entries, selector) : undefined;
  const isOther =
    named?.kind === 'backup' && named.backup.manifest.label !== 'safety' && !own.includes(named);
  if (isOther || (!isNamed && own.length === 0 && servers.length > 0)) {
    throw new Failure(
      'BACKUP_NOT_FOUND',
      isOther
        ? `backup ${named.backup.name} is of server ${named.backup.server}, not of ${sourceServer}`
        : `there is no backup of "${database}" of server ${sourceServer}, but of ${servers.join(', ')}`,
      'See what is there: pg-azure-backup list',
    );
  }
  return isNamed ? entries : own;
}

/** The backup that an entry stands for, or the reason why it cannot be used. */
export async function requireUsable(
  store: BackupStore,
  entry: Entry,
  rehydrate: Rehydrate,
  work: Work,
): Promise<Backup> {
  if (entry.kind === 'backup') return entry.backup;
  const { code, name, place, reason, hint } = entry.broken;
  if (code === 'BACKUP_ARCHIVED') {
    // The rest will be needed as well, and most likely a rule archived it, too.
    const names = backupFiles.map(file => fileName(place, file));
    await refuseArchived(store, `backup ${name}`, names, rehydrate, work);
  }
  throw new Failure(
    code,
    `${name} cannot be used: ${reason}`,
    hint ??
      (code === 'MANIFEST_TOO_NEW'
        ? 'Use a newer version of this tool, or name an older backup with --backup.'
        : 'Find out who changed this one, and name another one with --backup: pg-azure-backup list'),
  );
}

/** Fetches one file of a backup to a path that does not exist, and refuses it when a bit differs. */
export async function downloadVerified(
  store: BackupStore,
  backup: Backup,
  file: BackupFile,
  path: string,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<void> {
  const { name, manifest } = backup;
  const expected = file === 'manifest' ? undefined : manifest[file];
  const read = await store.download(storedName(backup, file), path, {
    signal,
    onBytes: reportBytes(reporter, name, expected?.sizeBytes),
    recordedBytes: expected?.sizeBytes ?? manifestMaxBytes,
  });
  if (!expected) return;
  if (read.sizeBytes === expected.sizeBytes && read.sha256 === expected.sha256) return;
  await rm(path, { force: true });
  throw new Failure(
    'BACKUP_CHECKSUM_MISMATCH',
    read.sizeBytes === expected.sizeBytes
      ? `the ${file} of ${name} is not what was written: SHA-256 ${read.sha256}, recorded ${expected.sha256}`
      : `the ${file} of ${name} has ${read.sizeBytes} bytes, recorded ${expected.sizeBytes}`,
    'It was changed or damaged in the store. Name another one with --backup: pg-azure-backup list',
  );
}
