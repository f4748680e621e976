import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  type Contents,
  contentsMaxBytes,
  totalsOf,
  unpackedMaxBytes,
} from '../../catalog/contents.ts';
import { asFailure, Failure } from '../../catalog/failure.ts';
import type { Inventory, Leftover, ListedFile } from '../../catalog/inventory.ts';
import { timeOf } from '../../catalog/inventory.ts';
import { fileAmong, isRebuildable } from '../../catalog/leftover.ts';
import {
  defaultGrants,
  type Manifest,
  manifestMaxBytes,
  renderManifest,
} from '../../catalog/manifest.ts';
import {
  type BackupPlace,
  backupName,
  databaseFolder,
  fileName,
  parseStoredName,
  type Verification,
} from '../../catalog/names.ts';
import { matchesAny } from '../../catalog/patterns.ts';
import {
  type Backup,
  databaseOf,
  newestFirst,
  parseSelector,
  type Selector,
} from '../../catalog/selection.ts';
import { ofServer, ownName, serversOf, unknownServer } from '../../catalog/server.ts';
import { checkArchive, damageIn, partsOf } from '../../operations/backup-files.ts';
import { reportBytes } from '../../operations/reporter.ts';
import type { DatabaseFailure, Work } from '../../operations/run-context.ts';
import { otherFormat, writerOf } from '../../postgres/archive/external-archive.ts';
import { type ForeignArchive, readArchiveAlone } from '../../postgres/client-tools/pg-restore.ts';
import { toolEnvironment } from '../../postgres/session/connection.ts';
import { rolesMaxBytes, unpackHere } from '../../repository/checked-files.ts';
import { readEvidence } from '../../repository/evidence.ts';
import { readInventory } from '../../repository/list.ts';
import { readWhole } from '../../storage/read-whole.ts';
import type { BackupStore, Digests } from '../../storage/store.ts';
import { sha256 } from '../../storage/transfer/digests.ts';
import { scratchFindings } from '../restore/preflight.ts';
import type { VerifyParts, VerifyRequest } from './run.ts';

/** The label of a backup whose manifest was made again: that which it had is not known any more. */
const recovered = 'recovered';

type RebuildParts = Pick<VerifyParts, 'store' | 'scratch' | 'environment' | 'findTools'>;
type RebuildRequest = Pick<
  VerifyRequest,
  'databases' | 'excludeDatabases' | 'backup' | 'sourceServer'
>;

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
  parts: RebuildParts,
  request: RebuildRequest,
  work: Work,
): Promise<Rebuilt> {
  const { store } = parts;
  const inventory = await readInventory(store, undefined, work.signal);
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
      await rebuild(parts, leftover, server, work);
      names.add(name);
    } catch (error) {
      work.signal.throwIfAborted();
      const { code, message, hint } = asFailure(error);
      const failure = new Failure(code, `the manifest of ${name} was not made: ${message}`, hint);
      failures.push({ database: leftover.place.database, failure });
    }
  }
  return { names, failures };
}

/** Newest first. `latest` means all, for without them nobody knows which is the latest. */
function meantBy(
  { databases, excludeDatabases, backup }: RebuildRequest,
  { leftovers }: Inventory,
  location: string,
): Leftover[] {
  const selector = parseSelector(backup, location);
  const lost = leftovers
    .filter(
      ({ kind, files, place: { database } }) =>
        kind === 'lost' &&
        isRebuildable(files) &&
        !matchesAny(excludeDatabases, database) &&
        (databases.length === 0 || matchesAny(databases, database)),
    )
    .toSorted((a, b) => timeOf(b.place).getTime() - timeOf(a.place).getTime());
  return lost.filter(leftover => isMeant(leftover, selector));
}

function isMeant({ place, files }: Leftover, selector: Selector): boolean {
  switch (selector.kind) {
    case 'latest':
      return true;
    case 'stamp':
      return place.stamp === selector.stamp;
    case 'name':
      return (
        backupName(place) === selector.name ||
        files.some(({ name }) => selector.paths.includes(name))
      );
    case 'at':
      return timeOf(place) <= selector.time;
  }
}

/** What a manifest says of its server, as far as it can be known afterwards. */
type Whose = Pick<Manifest['server'], 'name' | 'host' | 'port'>;

/** The server that is named, or that of all other backups of the database if it is one. */
function whoseIs(
  { database }: BackupPlace,
  sourceServer: string | undefined,
  { entries }: Inventory,
): Whose {
  const ofIt = newestFirst(entries.filter(entry => databaseOf(entry) === database));
  const known = ofServer(ofIt, sourceServer).filter(
    entry => entry.kind === 'backup' && entry.backup.server !== unknownServer.host,
  );
  const [newest] = known;
  if (newest?.kind === 'backup' && serversOf(known).length < 2) {
    const { name, host, port } = newest.backup.manifest.server;
    return { ...(name !== undefined && { name }), host, port };
  }
  return sourceServer === undefined ? unknownServer : { ...unknownServer, name: sourceServer };
}

async function rebuild(
  { store, scratch, environment, findTools }: RebuildParts,
  { place, files }: Leftover,
  server: Whose,
  work: Work,
): Promise<void> {
  const { reporter, signal } = work;
  const name = backupName(place);
  const dump = fileAmong(files, 'dump');
  if (!dump) return;
  const [noRoom] = await scratchFindings(scratch, dump.sizeBytes);
  if (noRoom) throw new Failure(noRoom.code, noRoom.message, noRoom.hint);
  reporter.info(`Reading ${name}, whose manifest is missing`);
  const packed = await readWhole(store, fileName(place, 'contents'), contentsMaxBytes, signal);
  const alone = 'The dump alone is restored by its path: --backup.';
  const contents = unpackHere(place, packed, unpackedMaxBytes, alone);
  const roles =
    fileAmong(files, 'roles') &&
    (await readWhole(store, fileName(place, 'roles'), rolesMaxBytes, signal));
  const folder = await mkdtemp(join(scratch, 'rebuild-'));
  try {
    const archive = join(folder, `${name}.dump`);
    const digests = await fetchDump(store, dump, archive, work);
    const proven = await compareWithEvidence(store, place, files, digests, work);
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
    const manifest = describe(
      place,
      { dump, digests, contents, packed, roles, found, server },
      work,
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
    if (!(await writeUnlessThere(store, fileName(place, 'manifest'), rendered, work))) return;
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
  { reporter, signal }: Work,
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

async function fetchDump(
  store: BackupStore,
  { name, sizeBytes }: ListedFile,
  archive: string,
  { reporter, signal }: Work,
): Promise<Digests> {
  const read = await store.download(name, archive, {
    signal,
    onBytes: reportBytes(reporter, name, sizeBytes),
    recordedBytes: sizeBytes,
  });
  const md5 = createHash('md5');
  await pipeline(createReadStream(archive), md5, { signal });
  return { ...read, md5: md5.digest('hex') };
}

/** Whether evidence that can be read speaks of this very dump. That of another is a refusal. */
async function compareWithEvidence(
  store: BackupStore,
  place: BackupPlace,
  files: readonly ListedFile[],
  digests: Digests,
  { signal }: Work,
): Promise<boolean> {
  const verifications = files
    .flatMap(({ name }): Verification[] => {
      const stored = parseStoredName(name);
      return stored?.kind === 'evidence' ? [stored.verification] : [];
    })
    .toSorted((a, b) => timeOf(b).getTime() - timeOf(a).getTime());
  for (const verification of verifications) {
    const evidence = await readEvidence(store, place, verification, signal);
    if (!evidence) continue;
    if (evidence.dumpSha256 === digests.sha256) return verification.verdict === 'passed';
    throw new Failure(
      'BACKUP_CHECKSUM_MISMATCH',
      `the dump is not the one that was verified at ${evidence.verifiedAt}: SHA-256 ${digests.sha256}, then ${evidence.dumpSha256}`,
      'It was changed, or copied in part, since. Copy it again, or look for an earlier version of the blob.',
    );
  }
  return false;
}

async function orUnusable(read: () => Promise<ForeignArchive>): Promise<ForeignArchive> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'PG_RESTORE_FAILED') throw error;
    throw new Failure(
      'DUMP_UNUSABLE',
      `its dump cannot be read: ${damageIn(error)}`,
      'It is cut off or damaged. Copy it again, or look for an earlier version of the blob.',
      { cause: error },
    );
  }
}

interface Found {
  readonly dump: ListedFile;
  readonly digests: Digests;
  readonly contents: Contents;
  readonly packed: Buffer;
  readonly roles: Buffer | undefined;
  readonly found: ForeignArchive;
  readonly server: Whose;
}

/** What the files of a backup tell, in the words of its manifest. */
function describe(
  place: BackupPlace,
  { dump, digests, contents, packed, roles, found, server }: Found,
  { run, toolVersion }: Work,
): Manifest {
  const { properties, clientVersion } = found;
  if (!properties || clientVersion === undefined) {
    throw new Failure(
      'DUMP_UNUSABLE',
      'its dump does not say its encoding, locale and version',
      'The dump alone is restored by its path: --backup.',
    );
  }
  const shown = timeOf(place);
  const folder = databaseFolder(place.database).length;
  const beside = (file: 'dump' | 'contents' | 'roles') => fileName(place, file).slice(folder);
  return {
    schemaVersion: 1,
    database: place.database,
    label: recovered,
    snapshotAt: shown.toISOString(),
    startedAt: shown.toISOString(),
    finishedAt: endedAt(shown, dump).toISOString(),
    server: {
      ...server,
      version: found.serverVersion ?? `${contents.major}`,
      major: contents.major,
    },
    client: { version: clientVersion },
    dump: {
      name: dump.name === fileName(place, 'dump') ? beside('dump') : `/${dump.name}`,
      ...digests,
      compression: found.compression,
    },
    contents: { name: beside('contents'), sizeBytes: packed.length, sha256: sha256(packed) },
    ...(roles && {
      roles: { name: beside('roles'), sizeBytes: roles.length, sha256: sha256(roles) },
    }),
    usedRoles: found.neededRoles.map(name => ({ name, needed: true })),
    properties: {
      ...properties,
      owner: found.owner ?? 'unknown',
      connectionLimit: -1,
      comment: null,
      grants: defaultGrants,
      settings: [],
    },
    extensions: found.extensions.map(name => ({ name, version: 'unknown' })),
    totals: totalsOf(contents),
    exclusions: { schemas: [], tableData: withoutRows(contents), pgDumpOptions: [] },
    run,
    tool: { version: toolVersion },
  };
}

const longestRunMs = 24 * 60 * 60 * 1000;

/** When the dump was written, unless a copy has another date: then nobody knows how long it took. */
function endedAt(shown: Date, { lastModified }: ListedFile): Date {
  const tookMs = lastModified.getTime() - shown.getTime();
  return tookMs > 0 && tookMs < longestRunMs ? lastModified : shown;
}

/** Tables that were dumped without their rows: they are among the objects, and were not counted. */
function withoutRows({ objects, rows }: Contents): Manifest['exclusions']['tableData'] {
  if (rows === null) return [];
  const counted = new Set(rows.map(([, ident]) => ident));
  return objects
    .filter(([kind, ident]) => kind === 'table' && !counted.has(ident))
    .flatMap(([, ident]) => {
      const [schema, name] = partsOf(ident);
      return schema === undefined || name === undefined ? [] : [{ schema, name }];
    });
}
