import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup, Entry } from '../../catalog/backup.ts';
import { newestFirst } from '../../catalog/backup.ts';
import { contentsMaxBytes, unpackedMaxBytes } from '../../catalog/contents-file.ts';
import { asFailure, Failure } from '../../catalog/failure.ts';
import type { Leftover } from '../../catalog/inventory.ts';
import { fileAmong } from '../../catalog/leftover.ts';
import { manifestMaxBytes, renderManifest } from '../../catalog/manifest.ts';
import { backupName, fileName } from '../../catalog/names.ts';
import { ownName, unknownServer } from '../../catalog/server.ts';
import { checkArchive } from '../../operations/archive-check.ts';
import { scratchFindings } from '../../operations/preflight/disk-space.ts';
import type { DatabaseFailure, RunContext } from '../../operations/run-context.ts';
import { readArchiveAlone } from '../../postgres/archive/external-archive.ts';
import { otherFormat, writerOf } from '../../postgres/archive/file-format.ts';
import { toolEnvironment } from '../../postgres/session/connection.ts';
import { rolesMaxBytes, unpackHere } from '../../repository/checked-files.ts';
import { readInventory } from '../../repository/list.ts';
import { readWhole } from '../../storage/read-whole.ts';
import type { BackupStore } from '../../storage/store.ts';
import type { TrialParts } from './checks.ts';
import type { BackupSelection, Chosen } from './choose.ts';
import { meantBy, type Whose, whoseIs } from './lost-backups.ts';
import { compareWithEvidence, fetchDump, orUnusable } from './lost-dump.ts';
import { manifestFrom, recovered } from './rebuilt-manifest.ts';

export interface Rebuilt {
  /** The names of the backups. */
  readonly names: ReadonlySet<string>;
  readonly failures: readonly DatabaseFailure[];
}

/**
 * Makes manifests again that a store has lost, from the dump, the contents and the evidence beside it, and
 * overwrites nothing. One that cannot be made does not stop the others; that nothing is meant is a failure.
 */
export async function rebuildManifests(
  parts: TrialParts,
  request: BackupSelection,
  context: RunContext,
): Promise<Rebuilt> {
  const { store } = parts;
  const inventory = await readInventory(store, undefined, context.signal);
  const lost = meantBy(request, inventory, store.location);
  if (lost.length === 0) {
    throw new Failure(
      'BACKUP_NOT_FOUND',
      `no backup in ${store.location} that is meant lost its manifest and has what it takes to make it again`,
      'A dump and the contents file beside it are needed; a dump alone is restored by its path (--backup). See what is there: pg-azure-backup list',
    );
  }
  const names = new Set<string>();
  const failures: DatabaseFailure[] = [];
  for (const leftover of lost) {
    const name = backupName(leftover.place);
    try {
      const server = whoseIs(leftover.place, request.sourceServer, inventory);
      await rebuild(parts, leftover, server, context);
      names.add(name);
    } catch (error) {
      context.signal.throwIfAborted();
      const { code, message, hint } = asFailure(error);
      const failure = new Failure(code, `the manifest of ${name} was not made: ${message}`, hint);
      failures.push({ database: leftover.place.database, failure });
    }
  }
  return { names, failures };
}

/** The backups whose manifests were made again, each by itself. */
export function chooseRebuilt(entries: readonly Entry[], { names, failures }: Rebuilt): Chosen {
  const chosen = newestFirst(entries).flatMap(entry => {
    const { name, place } = entry.kind === 'backup' ? entry.backup : entry.broken;
    return names.has(name) ? [{ database: place.database, entry }] : [];
  });
  return { chosen, failures: [...failures] };
}

async function rebuild(
  { store, tempDir, environment, findTools }: TrialParts,
  { place, files }: Leftover,
  server: Whose,
  context: RunContext,
): Promise<void> {
  const { reporter, signal } = context;
  const name = backupName(place);
  const dump = fileAmong(files, 'dump');
  if (!dump) return;
  const [noRoom] = await scratchFindings(tempDir, dump.sizeBytes);
  if (noRoom) throw new Failure(noRoom.code, noRoom.message, noRoom.hint);
  reporter.info(`Reading ${name}, whose manifest is missing`);
  const packed = await readWhole(store, fileName(place, 'contents'), contentsMaxBytes, signal);
  const alone = 'The dump alone is restored by its path: --backup.';
  const contents = unpackHere(place, packed, unpackedMaxBytes, alone);
  const roles =
    fileAmong(files, 'roles') &&
    (await readWhole(store, fileName(place, 'roles'), rolesMaxBytes, signal));
  const folder = await mkdtemp(join(tempDir, 'rebuild-'));
  try {
    const archive = join(folder, `${name}.dump`);
    const digests = await fetchDump(store, dump, archive, context);
    const proven = await compareWithEvidence(store, place, files, digests, context);
    const format = await otherFormat(archive);
    if (format) throw new Failure('DUMP_UNUSABLE', `its dump is none: ${format.what}`, format.hint);
    const tools = await findTools((await writerOf(archive)) ?? contents.major);
    const reading = {
      ...{ tools, archive, signal },
      environment: toolEnvironment({ password: undefined }, environment),
    };
    const found = await orUnusable(() =>
      readArchiveAlone(reading, proven ? 'known to be whole' : 'decode'),
    );
    const manifest = manifestFrom(
      place,
      { dump, digests, contents, packed, roles, found, server },
      context,
    );
    const backup: Backup = {
      ...{ name, place, manifest },
      server: ownName(manifest.server),
      verifications: [],
    };
    const { problems } = await checkArchive(reading, backup, contents, false);
    const [problem] = problems;
    if (problem !== undefined) {
      throw new Failure(
        'DUMP_UNUSABLE',
        `its dump and its contents file do not belong together: ${problem}`,
        'Somebody mixed up or changed these files. The dump alone is restored by its path: --backup.',
      );
    }
    const rendered = renderManifest(manifest);
    if (rendered.length > manifestMaxBytes) {
      throw new Failure(
        'STORE_WRITE_FAILED',
        `it would have ${rendered.length} bytes, more than the ${manifestMaxBytes} that are read again`,
        'The dump alone is restored by its path: --backup.',
      );
    }
    if (!(await writeUnlessThere(store, fileName(place, 'manifest'), rendered, context))) return;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  reporter.info(`Wrote the manifest of ${name} (label "${recovered}")`);
  if (server === unknownServer) {
    reporter.warn(
      `${name}: nothing tells which server it is of; it goes with the newest backup of its database`,
    );
  }
  reporter.warn(
    `${name}: settings, grants and comment of the database itself, the versions of its extensions and the label are not known any more`,
  );
}

/** Answers whether it was written: a copy, or the run itself, may have brought the manifest meanwhile. */
async function writeUnlessThere(
  store: BackupStore,
  name: string,
  body: Buffer,
  { reporter, signal }: RunContext,
): Promise<boolean> {
  try {
    await store.write(name, body, signal);
    return true;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'STORE_NAME_TAKEN') throw error;
    reporter.info(`${name} has come meanwhile`);
    return false;
  }
}
