import { type Contents, totalsOf } from '../../catalog/contents.ts';
import {
  contentsMaxBytes,
  packContents,
  renderContents,
  unpackedLimit,
} from '../../catalog/contents-file.ts';
import { Failure } from '../../catalog/failure.ts';
import { type Manifest, manifestMaxBytes, renderManifest } from '../../catalog/manifest.ts';
import { type BackupId, fileName } from '../../catalog/names.ts';
import { rolesMaxBytes } from '../../repository/checked-files.ts';
import type { BackupStore, Digests } from '../../storage/store.ts';

/** As they were stored. */
export interface FilesBesideDump {
  readonly contents: Digests;
  readonly roles: Digests | undefined;
}

export async function writeContentsAndRoles(
  store: BackupStore,
  place: BackupId,
  contents: Contents,
  roles: Buffer | undefined,
  signal: AbortSignal,
): Promise<FilesBesideDump> {
  const unpacked = renderContents(contents);
  requireReadable('list of its contents', unpacked, unpackedLimit(totalsOf(contents)));
  const packed = packContents(contents, unpacked);
  requireReadable('contents file', packed, contentsMaxBytes);
  if (roles) requireReadable('roles file', roles, rolesMaxBytes);
  const [storedContents, storedRoles] = await Promise.all([
    store.write(fileName(place, 'contents'), packed, signal),
    roles && store.write(fileName(place, 'roles'), roles, signal),
  ]);
  return { contents: storedContents, roles: storedRoles };
}

/** Makes a backup of the files that are there. */
export async function writeManifest(
  store: BackupStore,
  place: BackupId,
  manifest: Manifest,
  signal: AbortSignal,
): Promise<void> {
  const rendered = renderManifest(manifest);
  requireReadable('manifest', rendered, manifestMaxBytes);
  await store.write(fileName(place, 'manifest'), rendered, signal);
}

/** What would be refused when it is read is not written either. */
function requireReadable(what: string, bytes: Buffer, maxBytes: number): void {
  if (bytes.length <= maxBytes) return;
  throw new Failure(
    'STORE_WRITE_FAILED',
    `the ${what} has ${bytes.length} bytes, more than the ${maxBytes} that are read again`,
    'The database has too many objects or exclusions for one backup: divide it by --exclude-schemas.',
  );
}
