import { rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { mkdirP } from '@actions/io';
import { Failure } from '../../catalog/failure.ts';
import { fileEndings } from '../../catalog/names.ts';
import { type BackupChoice, type Chosen, chooseDump } from '../../operations/choose-backup.ts';
import { refuseArchived, refuseArchivedBackup } from '../../operations/rehydrate.ts';
import { reportBytes } from '../../operations/reporter.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { downloadVerified } from '../../operations/verified-download.ts';
import type { BackupStore } from '../../storage/store.ts';

export interface DownloadRequest extends BackupChoice {
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
  context: RunContext,
): Promise<DownloadResult> {
  await store.check('read', context.signal);
  const { reporter, signal } = context;
  const chosen = await chooseDump(store, request, context);
  if (chosen.kind === 'backup') {
    await refuseArchivedBackup(store, chosen.backup, request.rehydrate, context);
  } else {
    await refuseArchived(store, chosen.name, [chosen.name], request.rehydrate, context);
  }
  await mkdirP(request.outputDirectory);
  const files: string[] = [];
  const save = async (name: string, fetch: (partial: string) => Promise<unknown>) => {
    const path = join(request.outputDirectory, name);
    await refuseExisting(path);
    const partial = `${path}.partial-${context.random()}`;
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
