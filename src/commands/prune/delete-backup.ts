import type { Backup } from '../../catalog/backup.ts';
import { storedName } from '../../catalog/backup.ts';
import type { ListedFile } from '../../catalog/inventory.ts';
import { fileAmong, kindOfFile } from '../../catalog/leftover.ts';
import { isTimely } from '../../catalog/retention/arrival.ts';
import type { Removal } from '../../storage/store.ts';
import { inOrder, isKnownAlone } from './deletion-order.ts';
import { heldAmong } from './leftovers.ts';

export type Removable = Pick<ListedFile, 'name' | 'sizeBytes'>;

export type Remove = (file: Removable) => Promise<Removal>;

/** Deletes a backup, or tells why that cannot be done. */
export async function deleteBackup(
  files: readonly ListedFile[],
  remove: Remove,
): Promise<string | undefined> {
  const ordered = inOrder(files);
  const end = ordered.findIndex(file => kindOfFile(file) === 'manifest') + 1;
  if (end === 0) return undefined;
  // No listing tells of a policy of the whole container, nor of what came since.
  const whole = heldAmong(files) ?? (await removeUntilHeld(ordered.slice(0, end), remove));
  if (whole !== undefined) return whole;
  const others = ordered.slice(end);
  const isKnown = isKnownAlone(fileAmong(files, 'dump'));
  const rest = await (isKnown ? removeAll : removeUntilHeld)(others, remove);
  return (
    rest &&
    `its manifest is deleted, so that it is no backup any more, but ${rest}; what is left ${isKnown ? 'goes later' : 'is not known for ours without it, and stays'}`
  );
}

/** Deletes files one after the other, and none after one that the store holds. */
async function removeUntilHeld(
  files: readonly ListedFile[],
  remove: Remove,
): Promise<string | undefined> {
  for (const file of files) {
    const held = await removeAll([file], remove);
    if (held !== undefined) return held;
  }
  return undefined;
}

/** Deletes files one after the other; what the store holds is told, and does not keep the others. */
export async function removeAll(
  files: readonly ListedFile[],
  remove: Remove,
): Promise<string | undefined> {
  const held: string[] = [];
  for (const file of inOrder(files)) {
    const removal = await remove(file);
    if (removal.kind === 'held') held.push(`${file.name} is ${removal.reason}`);
  }
  return held.length > 0 ? held.join(', ') : undefined;
}

/**
 * Why the dump that a manifest names may be somebody else's: who may add a manifest to a store must not get rid
 * of a dump that was there before.
 */
export function notItsOwn(
  backup: Backup,
  files: readonly ListedFile[],
  shared: ReadonlySet<string>,
): string | undefined {
  const name = storedName(backup, 'dump');
  if (shared.has(name)) return `${name} is what another manifest names as well`;
  const dump = files.find(file => file.name === name);
  const [manifest] = files;
  if (!dump || !manifest || isTimely(backup, manifest.lastModified)) return undefined;
  const olderMs = manifest.lastModified.getTime() - dump.lastModified.getTime();
  return olderMs > manifestAfterDumpMs
    ? `${name} was there long before the manifest that names it`
    : undefined;
}

/** A run writes the manifest when its dump is there, and a copy takes both along. */
const manifestAfterDumpMs = 24 * 60 * 60 * 1000;
