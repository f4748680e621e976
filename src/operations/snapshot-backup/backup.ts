import type { Backup } from '../../catalog/backup.ts';
import { compressionName } from '../../catalog/compression.ts';
import { Failure } from '../../catalog/failure.ts';
import { type BackupId, backupName } from '../../catalog/names.ts';
import { verbose } from '../../catalog/reference.ts';
import { ownName } from '../../catalog/server.ts';
import type { ClientTools } from '../../postgres/client-tools/client-tools.ts';
import { startDump } from '../../postgres/client-tools/pg-dump.ts';
import { openSnapshot } from '../../postgres/contents/snapshot.ts';
import { lockTables, requireSameTables } from '../../postgres/contents/table-locks.ts';
import type { Server } from '../../postgres/session/server.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { BackupStore } from '../../storage/store.ts';
import { incompleteRestore } from '../incomplete-restore.ts';
import { reportBytes } from '../reporter.ts';
import type { RunContext } from '../run-context.ts';
import { describeServer, describeSnapshot, requireProperties } from './description.ts';
import { type DumpSettings, requireCompression } from './dump-settings.ts';
import { formerNames, readEarlier, warnOfOthers } from './earlier-backups.ts';
import { findExclusions, partitionsLeftOut, unmatchedExclusions } from './exclusions.ts';
import { writeContentsAndRoles, writeManifest } from './files-beside-dump.ts';
import { dumpNameOf, freePlace } from './free-name.ts';
import { manifestOf } from './manifest.ts';
import { type SnapshotSession, whyOf } from './snapshot-session.ts';
import { warnOfBeyondDump } from './warn-beyond-dump.ts';
import { warnOfDangling, warnOfSearchPath, warnOfStandby } from './warnings.ts';

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
 * Makes one backup of a database on whose name the caller holds the lock. The snapshot session holds
 * the snapshot that pg_dump and the contents are both read from; the dump is committed only after
 * both are whole; the manifest, written last, makes it a backup.
 */
export async function backupDatabase(
  { server, serverName, store, tools, checkStore }: BackupParts,
  maintenance: Session,
  keeping: SnapshotSession,
  database: string,
  settings: DumpSettings,
  context: RunContext,
): Promise<Backup> {
  const { reporter } = context;
  const { connecting, stop } = keeping;
  const startedAt = context.now();
  const source = settings.setAsideAs ?? database;
  // When one half fails, the other has to end as well.
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const opening = connecting.then(session =>
    openSnapshot(session, settings.lockWaitTimeoutSeconds, signal),
  );
  opening.catch(() => undefined);
  // The session ends when it is known why: what it says then is no cause.
  await using sessions = new AsyncDisposableStack();
  try {
    // Looked at under the lock: it was whole when the run began, perhaps.
    const found = await requireProperties(maintenance, source);
    const { properties: before } = found;
    const unfit = incompleteRestore({ name: source, ...found });
    if (unfit) throw unfit;
    const snapshotSession = sessions.use(await connecting);
    const snapshot = await opening;
    const exclusions = await findExclusions(snapshotSession, settings);
    for (const pattern of unmatchedExclusions(settings, exclusions)) {
      reporter.warn(`"${database}": nothing matches the exclusion ${pattern}`);
    }
    for (const told of partitionsLeftOut(settings, exclusions)) {
      reporter.info(`"${database}": ${told}`);
    }
    await warnOfStandby(snapshotSession, database, snapshot, exclusions, context);
    const locks = await lockTables(snapshotSession, exclusions);
    if (!locks.areHeld) {
      reporter.detail(
        `"${database}": the server has no room to lock all tables twice (max_locks_per_transaction = ${locks.neededSetting} would be), so that they are counted before pg_dump begins`,
      );
    }
    const compression = requireCompression(settings.compression, tools);
    reporter.detail(
      `"${database}": pg_dump ${tools.version}, compression ${compressionName(compression)}, snapshot ${snapshot.id}`,
    );
    const describing = () => describeSnapshot(snapshotSession, server, exclusions, settings);
    // Where pg_dump takes all the room that the server has for locks, we leave it: what is read before gives it back.
    const early = locks.areHeld ? undefined : await snapshotSession.releasing(describing);
    const requireSame = () => requireSameTables(snapshotSession, exclusions, locks);
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
    const complete = dump.complete.catch(error => whyOf(error, snapshotSession));
    complete.catch(() => undefined);
    const same = locks.areHeld ? Promise.resolve() : begun.then(requireSame);
    same.catch(error => stop.abort(error));
    const described = early ? Promise.resolve(early) : describing();
    const describedServer = describeServer(maintenance, source, settings, {
      ...context,
      signal,
    });
    describedServer.catch(error => stop.abort(error));
    described.catch(error => stop.abort(error));
    // Both are at work while the store is tried and asked for a name.
    await checkStore?.();
    await store.checkFolder?.(database, signal);
    const dumpName = (of: BackupId) => dumpNameOf(settings, of);
    const place = await freePlace(store, database, snapshot.takenAt, dumpName, signal);
    const whose = ownName({ name: serverName, ...server.address });
    const earlier = readEarlier(store, database, { ...context, signal });
    const name = backupName(place);
    reporter.info(`Backing up "${database}" to ${name}`);
    const report = reportBytes(reporter, database);
    const stored = await store.upload(dumpName(place), dump.stdout, {
      complete: Promise.all([complete, same, described, describedServer]).then(() => undefined),
      signal,
      metadata: { run: context.run.id, label: settings.label },
      accessTier: settings.accessTier,
      onBytes: bytes => {
        keeping.sentBytes = bytes;
        report(bytes);
      },
    });
    const inSnapshot = await described;
    const onServer = await describedServer;
    warnOfSearchPath(database, inSnapshot.needsSearchPath, context);
    warnOfDangling(database, inSnapshot.dangling, context);
    warnOfBeyondDump(database, inSnapshot.contents.beyondDump, inSnapshot.moved, context);
    if (stored.sizeBytes === 0) {
      throw new Failure(
        'PG_DUMP_FAILED',
        `pg_dump of "${database}" ended well, but nothing of it arrived`,
        `This must not happen. Please report it with the output of ${verbose}.`,
      );
    }

    const beside = await writeContentsAndRoles(
      store,
      place,
      inSnapshot.contents,
      onServer.roles,
      signal,
    );
    const past = await earlier;
    const manifest = manifestOf(
      {
        ...{ place, startedAt, server, serverName, tools, settings, exclusions, snapshot },
        ...{ inSnapshot, onServer, dump: stored, beside },
        formerly: formerNames(past, whose, settings.movedFrom ?? []),
        compression: compressionName(compression),
        dumpName: dumpName(place),
      },
      context,
    );
    await writeManifest(store, place, manifest, signal);
    const backup: Backup = { name, place, server: whose, manifest, verifications: [] };
    if (settings.label !== 'safety') warnOfOthers(past, backup, context);
    return backup;
  } catch (error) {
    stop.abort(error);
    // What stopped the rest is the cause; an error that follows from it is not.
    throw context.signal.aborted ? context.signal.reason : stop.signal.reason;
  }
}
