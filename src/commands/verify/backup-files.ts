import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '../../catalog/backup.ts';
import { storedName } from '../../catalog/backup.ts';
import type { Contents } from '../../catalog/contents.ts';
import type { Check } from '../../catalog/evidence.ts';
import { Failure, messageOf } from '../../catalog/failure.ts';
import { formatCount } from '../../catalog/format-count.ts';
import type { Manifest } from '../../catalog/manifest.ts';
import { fileEndings } from '../../catalog/names.ts';
import { reportBytes } from '../../operations/reporter.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { lackIn } from '../../postgres/probes/environment-fault.ts';
import { parseContents } from '../../repository/checked-files.ts';
import type { BackupStore, Checksum } from '../../storage/store.ts';

/** A backup on this machine, every byte as its manifest recorded it. */
export interface FetchedBackup {
  readonly archive: string;
  readonly contents: Contents;
}

/** Fetches every file of a backup to a folder, and compares it with the manifest. */
export async function checkFiles(
  store: BackupStore,
  backup: Backup,
  folder: string,
  context: RunContext,
): Promise<{ readonly check: Check; readonly fetched: FetchedBackup | undefined }> {
  const { manifest } = backup;
  const files = ['dump', 'contents', ...(manifest.roles ? (['roles'] as const) : [])] as const;
  const path = (file: (typeof files)[number]) => join(folder, backup.name + fileEndings[file]);
  const problems: string[] = [];
  let bytes = 0;
  for (const file of files) {
    try {
      const read = await store.download(storedName(backup, file), path(file), {
        signal: context.signal,
        onBytes: reportBytes(context.reporter, backup.name, manifest[file]?.sizeBytes),
        recordedBytes: manifest[file]?.sizeBytes,
      });
      bytes += read.sizeBytes;
      problems.push(...differences(file, manifest[file], read));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (!damages.includes(error.code)) throw error;
      problems.push(`${file}: ${error.message}`);
    }
  }
  const contents = await readContents(backup, path('contents'), problems);
  const figure = `${files.length} files, ${formatCount(bytes)} bytes`;
  const check = (verdict: Check['verdict'], hint?: string): Check => ({
    ...{ name: 'files', verdict, figure, problems },
    ...(hint !== undefined && { hint }),
  });
  if (contents && problems.length === 0) {
    return { check: check('passed'), fetched: { archive: path('dump'), contents } };
  }
  return { check: check('failed', damagedInStore), fetched: undefined };
}

const damagedInStore =
  'It was changed or damaged in the store. Keep an older backup, take a new one, and find out who changed this one.';

/** What is wrong with one file, and says nothing about the store. */
const damages: readonly Failure['code'][] = ['BACKUP_FILE_MISSING', 'BACKUP_CHECKSUM_MISMATCH'];

function differences(
  file: string,
  recorded: Partial<Manifest['dump']> | undefined,
  read: Checksum,
): string[] {
  if (!recorded) return [];
  if (read.sizeBytes !== recorded.sizeBytes) {
    return [`${file}: ${read.sizeBytes} bytes, recorded ${recorded.sizeBytes}`];
  }
  if (read.sha256 !== recorded.sha256) {
    return [`${file}: SHA-256 ${read.sha256}, recorded ${recorded.sha256}`];
  }
  return [];
}

/** Undefined, with the reason among the problems, when there is nothing that can be read. */
async function readContents(
  backup: Backup,
  path: string,
  problems: string[],
): Promise<Contents | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes || problems.length > 0) return undefined;
  try {
    return parseContents(backup, bytes);
  } catch (error) {
    if (lackIn(error)) throw error;
    problems.push(`contents: ${messageOf(error)}`);
    return undefined;
  }
}
