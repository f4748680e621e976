import { setTimeout } from 'node:timers/promises';
import { type Compression, compressionArgument, compressionName } from '../catalog/compression.ts';
import {
  type Contents,
  contentsMaxBytes,
  packContents,
  renderContents,
  totalsOf,
  unpackedLimit,
} from '../catalog/contents.ts';
import { asFailure, Failure } from '../catalog/failure.ts';
import { type Manifest, manifestMaxBytes, renderManifest } from '../catalog/manifest.ts';
import {
  type BackupPlace,
  backupName,
  databaseFolder,
  fileName,
  fillDumpName,
  formatStamp,
  isDumpNameOf,
} from '../catalog/names.ts';
import { matches, matchesAny, matchesTable, type Pattern } from '../catalog/patterns.ts';
import type { SearchPathNeed } from '../catalog/search-path.ts';
import type { Backup } from '../catalog/selection.ts';
import { ownName } from '../catalog/server.ts';
import { halfRestored } from '../commands/databases/run.ts';
import type { ClientTools } from '../postgres/client-tools/find.ts';
import { type Exclusions, isPartial, startDump } from '../postgres/client-tools/pg-dump.ts';
import {
  openSnapshot,
  readContents,
  readExtensions,
  resolveExclusions,
} from '../postgres/contents/contents.ts';
import { type Dangling, readDangling } from '../postgres/contents/dangling.ts';
import { readMigrations } from '../postgres/contents/migrations.ts';
import { requireRights } from '../postgres/contents/read-privileges.ts';
import { lockTables, requireSameTables } from '../postgres/contents/rows.ts';
import { readSearchPathNeeds } from '../postgres/contents/search-path-needs.ts';
import { databaseSize, readProperties, systemIdentifier } from '../postgres/database/databases.ts';
import { readUsedRoles, type UsedRole } from '../postgres/database/roles.ts';
import { lostSnapshot } from '../postgres/session/refusals.ts';
import type { Server } from '../postgres/session/server.ts';
import type { Session } from '../postgres/session/session.ts';
import { rolesMaxBytes } from '../repository/checked-files.ts';
import type { AccessTier, BackupStore } from '../storage/store.ts';
import {
  keptDangling,
  keptNeeds,
  warnOfDangling,
  warnOfSearchPath,
  warnOfStandby,
} from './backup-warnings.ts';
import { formerNames, readEarlier, warnOfOthers } from './earlier-backups.ts';
import { reportBytes } from './reporter.ts';
import { readRolesOrWarn } from './roles.ts';
import type { Work } from './run-context.ts';

/** What is dumped of a database, and how. */
export interface DumpSettings {
  readonly label: string;
  readonly compression: Compression;
  readonly countRows: boolean;
  /** Records what is in the rows as well; this reads them all a second time. */
  readonly hashContents: boolean;
  readonly includeRoles: boolean;
  readonly lockWaitTimeoutSeconds: number;
  /** How long pg_dump may be silent; 0: for ever. */
  readonly stallTimeoutMinutes: number;
  readonly excludeSchemas: readonly Pattern[];
  readonly excludeTableData: readonly Pattern[];
  readonly pgDumpOptions: readonly string[];
  /** A template for the name of the dump in the store; `undefined`: the usual one. */
  readonly dumpName?: string | undefined;
  /** Of the dump alone: what is read to list and check backups has to stay at hand. */
  readonly accessTier?: AccessTier | undefined;
  /** What the server was called before. */
  readonly movedFrom?: readonly string[];
  /** The present name of the database, where a restore has set it aside. */
  readonly setAsideAs?: string;
}

/** Where backups go, and with which programs they are made. */
export interface BackupParts {
  readonly server: Server;
  /** What the user calls the server. */
  readonly serverName?: string | undefined;
  readonly store: BackupStore;
  readonly tools: ClientTools;
  /**
   * Fails where the store takes no backups. Called once pg_dump is at work: what it takes to reach a
   * store is loaded and tried meanwhile. Absent where the store was tried before.
   */
  readonly checkStore?: () => Promise<void>;
}

/** The session that will hold the snapshot of a backup, and what ends all that belongs to it. */
export interface Keeper {
  readonly connecting: Promise<Session>;
  readonly stop: AbortController;
  /** Of the dump, to the store. */
  sentBytes: number;
}

/** Connects; a backup takes it over, or `stop` ends it. */
export function openKeeper(server: Server, database: string, signal: AbortSignal): Keeper {
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  const connecting = server.connect(database, 'backup', both);
  connecting.catch(() => undefined);
  return { connecting, stop, sentBytes: 0 };
}

/**
 * Makes one backup of a database on whose name the caller holds the lock. The keeper session holds
 * the snapshot that pg_dump and the contents are both read from; the dump is committed only after
 * both are whole; the manifest, written last, makes it a backup.
 */
export async function backupDatabase(
  { server, serverName, store, tools, checkStore }: BackupParts,
  maintenance: Session,
  keeping: Keeper,
  database: string,
  settings: DumpSettings,
  work: Work,
): Promise<Backup> {
  const { reporter } = work;
  const { connecting, stop } = keeping;
  const startedAt = work.now();
  const source = settings.setAsideAs ?? database;
  // When one half fails, the other has to end as well.
  const signal = AbortSignal.any([work.signal, stop.signal]);
  const opening = connecting.then(keeper =>
    openSnapshot(keeper, settings.lockWaitTimeoutSeconds, signal),
  );
  opening.catch(() => undefined);
  try {
    // Looked at under the lock: it was whole when the run began, perhaps.
    const found = await describe(maintenance, source);
    const { properties: before } = found;
    const unfit = halfRestored({ name: source, ...found });
    if (unfit) throw unfit;
    await using keeper = await connecting;
    const snapshot = await opening;
    const exclusions = await findExclusions(keeper, settings);
    for (const pattern of unmatchedExclusions(settings, exclusions)) {
      reporter.warn(`"${database}": nothing matches the exclusion ${pattern}`);
    }
    await warnOfStandby(keeper, database, snapshot, exclusions, work);
    const locks = await lockTables(keeper, exclusions);
    if (!locks.areHeld) {
      reporter.detail(
        `"${database}": the server has no room to lock all tables twice (max_locks_per_transaction = ${locks.neededSetting} would be), so that they are counted before pg_dump begins`,
      );
    }
    const compression = requireCompression(settings.compression, tools);
    reporter.detail(
      `"${database}": pg_dump ${tools.version}, compression ${compressionName(compression)}, snapshot ${snapshot.id}`,
    );
    const describing = () => describeSnapshot(keeper, server, exclusions, settings);
    // Where pg_dump takes all the room that the server has for locks, we leave it: what is read before gives it back.
    const early = locks.areHeld ? undefined : await keeper.releasing(describing);
    const requireSame = () => requireSameTables(keeper, exclusions, locks);
    await requireSame();
    const dump = startDump(
      server,
      tools,
      {
        database: source,
        encoding: before.encoding,
        snapshot: snapshot.id,
        compression,
        lockWaitTimeoutSeconds: settings.lockWaitTimeoutSeconds,
        stallTimeoutMinutes: settings.stallTimeoutMinutes,
        excludedSchemas: exclusions.schemas,
        excludedTableData: exclusions.tableData,
        extraOptions: settings.pgDumpOptions,
      },
      signal,
    );
    // It has its locks before it writes, and lets whoever waits for them go on as soon as it has written.
    const begun = new Promise(resolve => dump.stdout.once('readable', resolve));
    const complete = dump.complete.catch(error => whyOf(error, keeper));
    complete.catch(() => undefined);
    const same = locks.areHeld ? Promise.resolve() : begun.then(requireSame);
    same.catch(error => stop.abort(error));
    const described = early ? Promise.resolve(early) : describing();
    const surroundings = describeSurroundings(maintenance, source, settings, {
      ...work,
      signal,
    });
    surroundings.catch(error => stop.abort(error));
    described.catch(error => stop.abort(error));
    // Both are at work while the store is tried and asked for a name.
    await checkStore?.();
    const dumpName = (of: BackupPlace) => dumpNameOf(settings, of);
    const place = await freePlace(store, database, snapshot.takenAt, dumpName, signal);
    const whose = ownName({ name: serverName, ...server.address });
    const earlier = readEarlier(store, database, { ...work, signal });
    const name = backupName(place);
    reporter.info(`Backing up "${database}" to ${name}`);
    const report = reportBytes(reporter, database);
    const stored = await store.upload(dumpName(place), dump.stdout, {
      complete: Promise.all([complete, same, described, surroundings]).then(() => undefined),
      signal,
      metadata: { run: work.run.id, label: settings.label },
      accessTier: settings.accessTier,
      onBytes: bytes => {
        keeping.sentBytes = bytes;
        report(bytes);
      },
    });
    const { contents, extensions, usedRoles, needsSearchPath, dangling } = await described;
    const { properties, roles, databaseBytes, cluster } = await surroundings;
    warnOfSearchPath(database, needsSearchPath, work);
    warnOfDangling(database, dangling, work);
    if (stored.sizeBytes === 0) {
      throw new Failure(
        'PG_DUMP_FAILED',
        `pg_dump of "${database}" ended well, but nothing of it arrived`,
        'This must not happen. Please report it with the output of --verbose.',
      );
    }

    const totals = totalsOf(contents);
    const unpacked = renderContents(contents);
    requireReadable('list of its contents', unpacked, unpackedLimit(totals));
    const packed = packContents(contents, unpacked);
    requireReadable('contents file', packed, contentsMaxBytes);
    if (roles) requireReadable('roles file', roles, rolesMaxBytes);
    const [storedContents, storedRoles] = await Promise.all([
      store.write(fileName(place, 'contents'), packed, signal),
      roles && store.write(fileName(place, 'roles'), roles, signal),
    ]);
    const past = await earlier;
    const formerly = formerNames(past, whose, settings.movedFrom ?? []);
    const manifest: Manifest = {
      schemaVersion: 1,
      database,
      label: settings.label,
      snapshotAt: snapshot.takenAt.toISOString(),
      ...(snapshot.standby && { standby: snapshot.standby }),
      startedAt: startedAt.toISOString(),
      finishedAt: work.now().toISOString(),
      server: {
        ...(serverName !== undefined && { name: serverName }),
        host: server.address.host,
        port: server.address.port,
        ...(formerly.length > 0 && { formerly }),
        ...(cluster !== undefined && { systemIdentifier: cluster }),
        version: server.version,
        major: server.major,
      },
      client: { version: tools.version },
      dump: {
        name:
          dumpName(place) === fileName(place, 'dump')
            ? nameInFolder(place, 'dump')
            : `/${dumpName(place)}`,
        sizeBytes: stored.sizeBytes,
        sha256: stored.sha256,
        md5: stored.md5,
        compression: compressionName(compression),
      },
      contents: {
        name: nameInFolder(place, 'contents'),
        sizeBytes: storedContents.sizeBytes,
        sha256: storedContents.sha256,
      },
      ...(storedRoles && {
        roles: {
          name: nameInFolder(place, 'roles'),
          sizeBytes: storedRoles.sizeBytes,
          sha256: storedRoles.sha256,
        },
      }),
      usedRoles: [...usedRoles],
      properties,
      ...(databaseBytes !== undefined && { databaseBytes }),
      ...(needsSearchPath.length > 0 && { needsSearchPath: needsSearchPath.slice(0, keptNeeds) }),
      extensions: [...extensions],
      ...(dangling.length > 0 && { dangling: dangling.slice(0, keptDangling) }),
      totals,
      exclusions: {
        schemas: [...exclusions.schemas],
        tableData: [...exclusions.tableData],
        pgDumpOptions: [...settings.pgDumpOptions],
      },
      run: work.run,
      tool: { version: work.toolVersion },
    };
    const rendered = renderManifest(manifest);
    requireReadable('manifest', rendered, manifestMaxBytes);
    await store.write(fileName(place, 'manifest'), rendered, signal);
    const backup: Backup = { name, place, server: whose, manifest, verifications: [] };
    if (settings.label !== 'safety') warnOfOthers(past, backup, work);
    return backup;
  } catch (error) {
    stop.abort(error);
    // What stopped the rest is the cause; an error that follows from it is not.
    throw work.signal.aborted ? work.signal.reason : stop.signal.reason;
  }
}

interface Described {
  readonly contents: Contents;
  readonly extensions: readonly { readonly name: string; readonly version: string }[];
  readonly usedRoles: readonly UsedRole[];
  readonly needsSearchPath: SearchPathNeed[];
  readonly dangling: readonly Dangling[];
}

/**
 * Tries what a backup begins with and whether all may be read, as far as that copies no row and leaves nothing. What
 * it fails with, a backup would fail with.
 */
export async function tryToBackUp(
  server: Server,
  database: string,
  settings: DumpSettings,
  work: Work,
): Promise<void> {
  const { signal } = work;
  await using keeper = await server.connect(database, 'backup', signal);
  const snapshot = await openSnapshot(keeper, settings.lockWaitTimeoutSeconds, signal);
  const exclusions = await findExclusions(keeper, settings);
  await warnOfStandby(keeper, database, snapshot, exclusions, work);
  await lockTables(keeper, exclusions);
  await requireRights(keeper, exclusions);
  if (!isPartial(exclusions)) return;
  const definitions = { countRows: false, hashContents: false };
  const contents = await readContents(keeper, server.major, exclusions, definitions);
  warnOfDangling(database, await readDangling(keeper, exclusions, contents, []), work);
}

/** What the contents file and the manifest say about what is in the database. */
async function describeSnapshot(
  keeper: Session,
  server: Server,
  exclusions: Exclusions,
  settings: DumpSettings,
): Promise<Described> {
  const read = await readContents(keeper, server.major, exclusions, settings);
  const contents = { ...read, migrations: await readMigrations(keeper, exclusions) };
  const extensions = await readExtensions(keeper);
  const dangling = await readDangling(keeper, exclusions, contents, extensions);
  const usedRoles = await readUsedRoles(keeper, exclusions.schemas);
  const needsSearchPath = await readSearchPathNeeds(keeper);
  return { contents, extensions, usedRoles, needsSearchPath, dangling };
}

/** What belongs to the database and the server, and is not in the snapshot. */
async function describeSurroundings(
  maintenance: Session,
  database: string,
  settings: DumpSettings,
  work: Work,
) {
  const { properties } = await describe(maintenance, database);
  const roles = settings.includeRoles ? await readRolesOrWarn(maintenance, work) : undefined;
  const databaseBytes = await databaseSize(maintenance, database);
  const cluster = await systemIdentifier(maintenance);
  return { properties, roles, databaseBytes, cluster };
}

async function describe(maintenance: Session, database: string) {
  const found = await readProperties(maintenance, database);
  if (found) return found;
  throw new Failure(
    'DATABASE_NOT_FOUND',
    `database "${database}" was dropped or renamed since its backup began`,
    'Run again.',
  );
}

/** What is left out, by exact names. */
async function findExclusions(
  keeper: Session,
  { excludeSchemas, excludeTableData }: DumpSettings,
): Promise<Exclusions> {
  if (excludeSchemas.length + excludeTableData.length === 0) return { schemas: [], tableData: [] };
  return await keeper.releasing(() =>
    resolveExclusions(
      keeper,
      schema => matchesAny(excludeSchemas, schema),
      table => excludeTableData.some(pattern => matchesTable(pattern, table)),
    ),
  );
}

/** Patterns that stand for nothing there is: most often a typing error. */
const unmatchedExclusions = (settings: DumpSettings, exclusions: Exclusions): string[] =>
  [
    ...settings.excludeSchemas.filter(
      pattern => !exclusions.schemas.some(schema => matches(pattern, schema)),
    ),
    ...settings.excludeTableData.filter(
      pattern => !exclusions.tableData.some(table => matchesTable(pattern, table)),
    ),
  ].map(({ text }) => text);

/** Where the dump goes; to the usual place also where a template would mean that of another database. */
function dumpNameOf({ dumpName }: DumpSettings, place: BackupPlace): string {
  const name = dumpName === undefined ? undefined : fillDumpName(dumpName, place);
  return name !== undefined && isDumpNameOf(name, place) ? name : fileName(place, 'dump');
}

/**
 * The first second at or after the snapshot whose name nobody has. Two backups of one database in
 * one second are rare; a name that means two of them would be worse.
 */
async function freePlace(
  store: BackupStore,
  database: string,
  takenAt: Date,
  dumpName: (place: BackupPlace) => string,
  signal: AbortSignal,
): Promise<BackupPlace> {
  for (let time = takenAt.getTime(); ; time += 1000) {
    const place = { database, stamp: formatStamp(new Date(time)) };
    try {
      const names = [dumpName(place), fileName(place, 'dump'), fileName(place, 'manifest')];
      const sizes = await Promise.all([...new Set(names)].map(name => store.size(name, signal)));
      if (sizes.every(size => size === undefined)) return place;
    } catch (error) {
      // A writer need not be able to read: then the commit decides, which never overwrites.
      if (error instanceof Failure && error.code === 'STORE_ACCESS_DENIED') return place;
      throw error;
    }
  }
}

/** What ended the session that held it is known at once, where it is known at all. */
const lostSessionMs = 1000;

/** That the snapshot is gone is no cause: what ended the session that held it is. */
async function whyOf(error: unknown, keeper: Session): Promise<never> {
  if (lostSnapshot.test(asFailure(error).message)) {
    await Promise.race([keeper.execute('SELECT'), setTimeout(lostSessionMs)]);
  }
  throw error;
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

const nameInFolder = (place: BackupPlace, file: 'dump' | 'contents' | 'roles'): string =>
  fileName(place, file).slice(databaseFolder(place.database).length);

/** The value of `--compress`; throws `USAGE` when this pg_dump cannot compress that way. */
export function requireCompression(compression: Compression, tools: ClientTools): string {
  const argument = compressionArgument(compression, tools);
  if (argument !== undefined) return argument;
  throw new Failure(
    'USAGE',
    `this pg_dump ${tools.version} cannot compress with ${compression.method}`,
    'Leave --compression at auto, or use gzip or none: other methods came with PostgreSQL 16, and not every build has them.',
  );
}
