import { compressionName } from '../../catalog/compression.ts';
import {
  contentsMaxBytes,
  packContents,
  renderContents,
  totalsOf,
  unpackedLimit,
} from '../../catalog/contents.ts';
import { Failure } from '../../catalog/failure.ts';
import { type Manifest, manifestMaxBytes, renderManifest } from '../../catalog/manifest.ts';
import { type BackupPlace, backupName, fileName } from '../../catalog/names.ts';
import type { Backup } from '../../catalog/selection.ts';
import { ownName } from '../../catalog/server.ts';
import type { ClientTools } from '../../postgres/client-tools/find.ts';
import { startDump } from '../../postgres/client-tools/pg-dump.ts';
import { openSnapshot } from '../../postgres/contents/contents.ts';
import { lockTables, requireSameTables } from '../../postgres/contents/rows.ts';
import type { Server } from '../../postgres/session/server.ts';
import type { Session } from '../../postgres/session/session.ts';
import { rolesMaxBytes } from '../../repository/list.ts';
import type { BackupStore } from '../../storage/store.ts';
import { halfRestored } from '../incomplete-restore.ts';
import { reportBytes } from '../reporter.ts';
import type { Work } from '../run-context.ts';
import { describe, describeSnapshot, describeSurroundings } from './description.ts';
import { type DumpSettings, requireCompression } from './dump-settings.ts';
import { formerNames, readEarlier, warnOfOthers } from './earlier-backups.ts';
import { findExclusions, unmatchedExclusions } from './exclusions.ts';
import { dumpNameOf, freePlace } from './free-name.ts';
import { nameInFolder, requireReadable } from './manifest.ts';
import { type Keeper, whyOf } from './snapshot-session.ts';
import {
  keptDangling,
  keptNeeds,
  warnOfDangling,
  warnOfSearchPath,
  warnOfStandby,
} from './warnings.ts';

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
