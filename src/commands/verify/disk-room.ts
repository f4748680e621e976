import type { Backup } from '../../catalog/backup.ts';
import { mebibytes } from '../../catalog/byte-size.ts';
import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import { restoredBytes } from '../../catalog/room.ts';
import type { VerifyLevel } from '../../catalog/verification.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { freeBytes } from '../../postgres/database/free-space.ts';
import type { ScratchPlace } from './scratch-servers.ts';

/**
 * Says what a verification will take, and refuses where this machine has no room for it: for the dump,
 * and for the scratch database if that is to be here, too.
 */
export async function requireRoom(
  folder: string,
  { name, manifest }: Backup,
  { level, scratch }: { readonly level: VerifyLevel; readonly scratch: ScratchPlace },
  { reporter }: RunContext,
): Promise<void> {
  const { dump } = manifest;
  const restored = level === 'restore' ? restoredBytes(manifest) : 0;
  const isHere = scratch.kind === 'runner';
  const where = isHere ? 'the throw-away server' : 'the scratch server';
  const need = `${mebibytes(dump.sizeBytes)} for the dump${level === 'restore' ? ` and, by experience, about ${mebibytes(restored)} on ${where}` : ''}`;
  reporter.info(`${name} takes ${need}`);
  // Most often a temporary server has its data on the same file system.
  await requireFree(folder, dump.sizeBytes + (isHere ? restored : 0), `${name} takes ${need}`);
}

export async function requireFree(folder: string, bytes: number, need: string): Promise<void> {
  const free = await freeBytes(folder);
  if (free === undefined || free >= bytes) return;
  throw new Failure(
    'DISK_FULL',
    `${need}, and the file system of ${folder} has room for ${mebibytes(free)}`,
    `Free space there, or set TMPDIR to a folder on a larger disk; a drill can go elsewhere, too: ${option('scratch')}.`,
  );
}
