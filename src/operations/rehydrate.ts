import { type Backup, storedName } from '../catalog/backup.ts';
import type { Failure } from '../catalog/failure.ts';
import { backupFiles } from '../catalog/names.ts';
import { archivedFailure } from '../storage/archived.ts';
import type { BackupStore, RehydratePriority, StoredObject } from '../storage/store.ts';
import type { RunContext } from './run-context.ts';

/** Whether what is in the archive tier is brought back, and how fast. */
export type Rehydrate = 'off' | RehydratePriority;

/**
 * Why some files cannot be read for hours, if that is so: they are in the archive tier. Where it is
 * wanted, those that are not on their way back are asked for.
 */
export async function requestRehydration(
  store: BackupStore,
  what: string,
  files: Iterable<StoredObject>,
  rehydrate: Rehydrate,
  { reporter, signal }: RunContext,
): Promise<Failure | undefined> {
  const archived = [...files].flatMap(({ name, archived }) =>
    archived ? [{ name, ...archived }] : [],
  );
  if (archived.length === 0) return undefined;
  if (rehydrate === 'off') return archivedFailure(what, archived);
  for (const { name } of archived.filter(({ comingBack }) => !comingBack)) {
    await store.rehydrate(name, rehydrate, signal);
    reporter.info(`Asked for ${name} to be brought back from the Archive tier (${rehydrate})`);
  }
  return archivedFailure(
    what,
    archived.map(file => ({ ...file, comingBack: true })),
  );
}

/** Throws when one of the files is in the archive tier, before anything is begun with the others. */
export async function refuseArchived(
  store: BackupStore,
  what: string,
  names: readonly string[],
  rehydrate: Rehydrate,
  context: RunContext,
): Promise<void> {
  const files: StoredObject[] = [];
  for (const name of names) {
    for await (const object of store.list(name, context.signal)) {
      if (object.name === name) files.push(object);
    }
  }
  const failure = await requestRehydration(store, what, files, rehydrate, context);
  if (failure) throw failure;
}

export function refuseArchivedBackup(
  store: BackupStore,
  backup: Backup,
  rehydrate: Rehydrate,
  context: RunContext,
): Promise<void> {
  const names = backupFiles.map(file => storedName(backup, file));
  return refuseArchived(store, `backup ${backup.name}`, names, rehydrate, context);
}
