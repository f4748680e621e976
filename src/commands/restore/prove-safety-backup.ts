import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Backup, storedName } from '../../catalog/backup.ts';
import { compareContents } from '../../catalog/compare-contents.ts';
import type { Contents } from '../../catalog/contents.ts';
import { Failure } from '../../catalog/failure.ts';
import { sourceOf } from '../../catalog/source.ts';
import type { SafetyProof, TriedCopy } from '../../operations/restore-plan.ts';
import type { RestoreRequest } from '../../operations/restore-request.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { backupDatabase } from '../../operations/snapshot-backup/backup.ts';
import { openSnapshotSession } from '../../operations/snapshot-backup/snapshot-session.ts';
import { downloadVerified } from '../../operations/verified-download.ts';
import { loadWithPath } from '../../postgres/archive/search-path.ts';
import { readExtensions } from '../../postgres/contents/contents.ts';
import { databaseSize } from '../../postgres/database/size.ts';
import { missingExtensions } from '../../postgres/probes/extensions.ts';
import type { Session } from '../../postgres/session/session.ts';
import { readContentsFile } from '../../repository/checked-files.ts';
import { openDirectoryStore } from '../../storage/directory/store.ts';
import { sha256 } from '../../storage/transfer/digests.ts';
import type { RestoreParts } from './parts.ts';
import { safetySettings } from './safety-backup.ts';
import type { Trial, TrialManner, Trials } from './trial.ts';
import { choices, remediesFor } from './trial-remedies.ts';

/**
 * Proves that the target can be loaded back: a dump of it, made while applications work, is loaded on
 * trial. The safety backup is made once it is closed, and is as good as long as the same is defined in it.
 */
export async function proveTarget(
  trials: Trials,
  parts: RestoreParts,
  maintenance: Session,
  request: RestoreRequest,
  manner: TrialManner,
  context: RunContext,
): Promise<SafetyProof> {
  const { target } = request;
  await requireExtensions(parts, maintenance, target, context);
  if (request.acceptUnprovenSafetyBackup) {
    context.reporter.warn(
      `whether "${target}" can be loaded back was not tried, as was asked for (--accept-unproven-safety-backup)`,
    );
    return { tried: undefined, confirm: async () => undefined };
  }
  const refuse = (trial: Trial) => refuseUnproven(request.target, trial, manner);
  const bytes = await databaseSize(maintenance, target);
  // The dump and the database that is made of it.
  const noRoom = bytes === undefined ? undefined : await trials.noRoomFor(bytes * 1.5);
  if (noRoom) refuse(noRoom);
  context.reporter.info(`Trying whether "${target}" could be loaded back`);
  const tried = await dumpOnTrial(parts, maintenance, target, manner, context);
  refuse(await trials.load(tried.source, tried, manner, context));
  context.reporter.info(`"${target}" can be loaded back`);
  return {
    tried,
    confirm: async safety => {
      const contents = await readContentsFile(parts.store, safety, sha256, context.signal);
      if (tried.contents && haveSameDefinitions(tried.contents, contents)) return;
      context.reporter.info(`"${target}" has changed since, and is tried anew`);
      refuse(await trySafetyBackup(trials, parts, safety, contents, manner, context));
    },
  };
}

/** What the server itself cannot make any more is lost with the database, whatever anybody accepts. */
async function requireExtensions(
  { server }: RestoreParts,
  maintenance: Session,
  target: string,
  { signal }: RunContext,
): Promise<void> {
  await using session = await server.connect(target, 'restore', signal);
  const used = (await readExtensions(session)).map(({ name }) => name);
  const gone = await missingExtensions(maintenance, used);
  if (gone.length === 0) return;
  throw new Failure(
    'SAFETY_BACKUP_UNPROVEN',
    `"${target}" could not be created again once it is dropped: ${server.name} does not have the extensions that it uses: ${gone.join(', ')}`,
    `"${target}" is as it was. Install their packages on the server, or keep it: --strategy swap, where the server has room for two copies.`,
  );
}

/** Proves the safety backup of what a swap has replaced, once it is made. */
export const proveWhenDropped = (
  trials: Trials,
  parts: RestoreParts,
  { target, acceptUnprovenSafetyBackup }: RestoreRequest,
  manner: TrialManner,
  context: RunContext,
): SafetyProof => ({
  tried: undefined,
  confirm: async safety => {
    if (acceptUnprovenSafetyBackup) return;
    context.reporter.info(`Trying whether ${safety.name} can be loaded`);
    const contents = await readContentsFile(parts.store, safety, sha256, context.signal);
    const trial = await trySafetyBackup(trials, parts, safety, contents, manner, context);
    refuseUnproven(target, trial, manner);
  },
});

/** Loads a safety backup on trial, from the store. */
async function trySafetyBackup(
  trials: Trials,
  parts: RestoreParts,
  safety: Backup,
  contents: Contents,
  manner: TrialManner,
  context: RunContext,
): Promise<Trial> {
  const folder = await mkdtemp(join(parts.tempDir, 'safety-'));
  try {
    const archive = join(folder, 'safety.dump');
    await downloadVerified(parts.store, safety, 'dump', archive, context.reporter, context.signal);
    if (manner.searchPath !== undefined) await loadWithPath(archive, safety.manifest.properties);
    return await trials.load(sourceOf(safety), { archive, contents }, manner, context);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const haveSameDefinitions = (one: Contents, other: Contents): boolean => {
  const { missing, unexpected, changed } = compareContents(one, other);
  return missing.length + unexpected.length + changed.length === 0;
};

/** Dumps the target to this machine, the way a safety backup is made. */
async function dumpOnTrial(
  { server, tools, tempDir }: RestoreParts,
  maintenance: Session,
  target: string,
  manner: TrialManner,
  context: RunContext,
): Promise<TriedCopy> {
  const { reporter, signal } = context;
  const folder = await mkdtemp(join(tempDir, 'tried-'));
  const store = openDirectoryStore(folder);
  const backup = await backupDatabase(
    { server, store, tools },
    maintenance,
    openSnapshotSession(server, target, signal),
    target,
    { ...safetySettings, includeRoles: false },
    { ...context, reporter: { ...reporter, info: reporter.detail } },
  );
  const archive = join(folder, storedName(backup, 'dump'));
  if (manner.searchPath !== undefined) await loadWithPath(archive, backup.manifest.properties);
  const contents = await readContentsFile(store, backup, sha256, signal);
  return { source: sourceOf(backup), archive, contents };
}

function refuseUnproven(target: string, trial: Trial, manner: TrialManner): void {
  switch (trial.kind) {
    case 'loaded':
      return;
    case 'failed':
      throw new Failure(
        'SAFETY_BACKUP_UNPROVEN',
        `"${target}" could not be loaded back once it is dropped, as a trial on this machine showed: ${trial.problem}`,
        `"${target}" is as it was. ${remediesFor(trial.problem, manner)} Or keep it as it is: --strategy swap, which needs room for two copies and drops nothing. Or give up what cannot be loaded: --accept-unproven-safety-backup.`,
      );
    case 'impossible':
      throw new Failure(
        'SAFETY_BACKUP_UNPROVEN',
        `whether "${target}" could be loaded back once it is dropped could not be tried on this machine: ${trial.reason}`,
        choices(target, trial),
      );
  }
}
