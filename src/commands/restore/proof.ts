import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Contents, compareContents } from '../../catalog/contents.ts';
import { Failure } from '../../catalog/failure.ts';
import { describeSearchPathNeed } from '../../catalog/search-path.ts';
import { type Backup, storedName } from '../../catalog/selection.ts';
import { type KnownSource, type Source, sourceOf } from '../../catalog/source.ts';
import { backupDatabase, openKeeper } from '../../operations/backup-database.ts';
import type { Fetched } from '../../operations/drill/drill.ts';
import type { Finding } from '../../operations/preflight/server.ts';
import type { Work } from '../../operations/run-context.ts';
import { loadWithPath } from '../../postgres/archive/search-path.ts';
import { readExtensions } from '../../postgres/contents/contents.ts';
import { databaseSize } from '../../postgres/database/databases.ts';
import { missingExtensions } from '../../postgres/probes/preflight.ts';
import type { Session } from '../../postgres/session/session.ts';
import { readContentsFile } from '../../repository/checked-files.ts';
import { openDirectoryStore } from '../../storage/directory/store.ts';
import { sha256 } from '../../storage/transfer/digests.ts';
import { downloadVerified } from '../download/run.ts';
import type { EarlierEvidence } from './earlier-evidence.ts';
import type { RestoreParts, RestoreRequest } from './plan.ts';
import { safetySettings } from './safety-backup.ts';
import { choices, type Trial, type TrialManner, type Trials } from './trial.ts';

/**
 * What is dropped has to be loadable, and so has what is to take its place. Both are tried before anything
 * is closed: a database may hold what PostgreSQL does not enforce, and then no dump of it can be loaded as it is.
 */

/** Proves that the dump to be restored can be loaded, unless a drill has shown it, or stops. */
export async function proveSource(
  trials: Trials,
  request: RestoreRequest,
  source: Source,
  fetched: Fetched,
  manner: TrialManner,
  evidence: EarlierEvidence,
  work: Work,
): Promise<void> {
  const { reporter } = work;
  const { name } = source;
  if (evidence.kind === 'loaded' && request.safetyBackup) {
    // The way back is proven by ourselves: should the evidence be wrong, no more than time is lost.
    reporter.info(`${name} could be loaded, by its drill of ${evidence.at}`);
    return;
  }
  reporter.info(`Trying whether ${name} can be loaded`);
  const trial = await trials.load(source, fetched, manner, work);
  switch (trial.kind) {
    case 'loaded':
      return reporter.info(`${name} can be loaded`);
    case 'failed':
      throw new Failure(
        'BACKUP_UNPROVEN',
        `${name} cannot be loaded, as a trial on this machine showed: ${trial.problem}`,
        `"${request.target}" is as it was. ${remediesFor(trial.problem, manner)} Or name another backup with --backup.`,
      );
    case 'impossible':
      if (request.acceptUnprovenSafetyBackup) {
        return reporter.warn(`whether ${name} can be loaded was not tried: ${trial.reason}`);
      }
      throw new Failure(
        'BACKUP_UNPROVEN',
        `whether ${name} can be loaded could not be tried on this machine: ${trial.reason}`,
        choices(request.target, trial),
      );
  }
}

/** Whether what is dropped can be loaded back. */
export interface SafetyProof {
  /** A dump of the target from before it was closed, which has been loaded on trial. */
  readonly tried: TriedCopy | undefined;
  /** Makes sure of a safety backup before what it is of is dropped; throws when it cannot be loaded. */
  confirm(safety: Backup): Promise<void>;
}

export interface TriedCopy extends Fetched {
  readonly source: KnownSource;
}

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
  work: Work,
): Promise<SafetyProof> {
  const { target } = request;
  await requireExtensions(parts, maintenance, target, work);
  if (request.acceptUnprovenSafetyBackup) {
    work.reporter.warn(
      `whether "${target}" can be loaded back was not tried, as was asked for (--accept-unproven-safety-backup)`,
    );
    return { tried: undefined, confirm: async () => undefined };
  }
  const refuse = (trial: Trial) => refuseUnproven(request.target, trial, manner);
  const bytes = await databaseSize(maintenance, target);
  // The dump and the database that is made of it.
  const noRoom = bytes === undefined ? undefined : await trials.noRoomFor(bytes * 1.5);
  if (noRoom) refuse(noRoom);
  work.reporter.info(`Trying whether "${target}" could be loaded back`);
  const tried = await dumpOnTrial(parts, maintenance, target, manner, work);
  refuse(await trials.load(tried.source, tried, manner, work));
  work.reporter.info(`"${target}" can be loaded back`);
  return {
    tried,
    confirm: async safety => {
      const contents = await readContentsFile(parts.store, safety, sha256, work.signal);
      if (tried.contents && haveSameDefinitions(tried.contents, contents)) return;
      work.reporter.info(`"${target}" has changed since, and is tried anew`);
      refuse(await trySafetyBackup(trials, parts, safety, contents, manner, work));
    },
  };
}

/** What the server itself cannot make any more is lost with the database, whatever anybody accepts. */
async function requireExtensions(
  { server }: RestoreParts,
  maintenance: Session,
  target: string,
  { signal }: Work,
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
  work: Work,
): SafetyProof => ({
  tried: undefined,
  confirm: async safety => {
    if (acceptUnprovenSafetyBackup) return;
    work.reporter.info(`Trying whether ${safety.name} can be loaded`);
    const contents = await readContentsFile(parts.store, safety, sha256, work.signal);
    const trial = await trySafetyBackup(trials, parts, safety, contents, manner, work);
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
  work: Work,
): Promise<Trial> {
  const folder = await mkdtemp(join(parts.scratch, 'safety-'));
  try {
    const archive = join(folder, 'safety.dump');
    await downloadVerified(parts.store, safety, 'dump', archive, work.reporter, work.signal);
    if (manner.searchPath !== undefined) await loadWithPath(archive, safety.manifest.properties);
    return await trials.load(sourceOf(safety), { archive, contents }, manner, work);
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
  { server, tools, scratch }: RestoreParts,
  maintenance: Session,
  target: string,
  manner: TrialManner,
  work: Work,
): Promise<TriedCopy> {
  const { reporter, signal } = work;
  const folder = await mkdtemp(join(scratch, 'tried-'));
  const store = openDirectoryStore(folder);
  const backup = await backupDatabase(
    { server, store, tools },
    maintenance,
    openKeeper(server, target, signal),
    target,
    { ...safetySettings, includeRoles: false },
    { ...work, reporter: { ...reporter, info: reporter.detail } },
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

/** What was seen when the backup was made, and will fail perhaps. */
export function searchPathFindings(
  { loadSearchPath }: RestoreRequest,
  source: KnownSource,
): Finding[] {
  const [first, ...others] = source.facts.needsSearchPath ?? [];
  if (!first || loadSearchPath) return [];
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return [
    {
      level: 'warning',
      code: 'PREFLIGHT_FAILED',
      message: `${source.name} may fail to load, for its functions may need a search_path: ${describeSearchPathNeed(first)}${more}`,
      hint: 'If it does: --load-search-path.',
    },
  ];
}

/** What mends a dump that cannot be loaded. */
const remediesFor = (problem: string, { searchPath, tolerates }: TrialManner): string =>
  [
    'Mend in the database what the message names, and take a new backup.',
    ...(/does not exist/.test(problem) && searchPath === undefined
      ? ['Where a function needs the search_path of the database: --load-search-path.']
      : []),
    ...(tolerates === 'nothing'
      ? ['Where no more than constraints or indexes fail: --on-constraint-failure report.']
      : []),
  ].join(' ');
