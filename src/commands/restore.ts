import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Contents, compareContents, type Validation } from '../catalog/contents.ts';
import { Failure } from '../catalog/failure.ts';
import type { DatabaseProperties } from '../catalog/manifest.ts';
import { derivedName, type Mark, renderMark } from '../catalog/mark.ts';
import type { Backup } from '../catalog/selection.ts';
import { readContents } from '../postgres/contents.ts';
import {
  commentSql,
  createMarkedDatabase,
  differingProperties,
  dropDatabase,
  listDatabases,
  propertyStatements,
  readProperties,
  swapDatabases,
} from '../postgres/databases.ts';
import { withDatabaseLock } from '../postgres/lock.ts';
import {
  type ArchiveList,
  chooseJobs,
  type LeftOut,
  listArchive,
  restoreArchive,
} from '../postgres/restore.ts';
import type { Server } from '../postgres/server.ts';
import { quoteIdent, type Session } from '../postgres/session.ts';
import { readContentsFile } from '../storage/catalog.ts';
import { type BackupParts, backupDatabase } from './backup.ts';
import { chooseBackup, downloadVerified } from './download.ts';
import type { Work } from './work.ts';

export interface RestoreRequest {
  /** The database whose backup is restored. */
  readonly database: string;
  /** As the user wrote it: `latest`, a name, a stamp, a time. */
  readonly backup: string;
  readonly target: string;
  readonly confirm: string | undefined;
  readonly strategy: 'recreate' | 'swap';
  readonly jobs: number | 'auto';
  readonly safetyBackup: boolean;
  readonly validate: boolean;
  readonly dryRun: boolean;
}

export interface RestoreParts extends BackupParts {
  /** A private folder with room for the archive. */
  readonly scratch: string;
  readonly cores: number;
  /** The exact command that restores a backup into the target, whatever state that is in. */
  readonly commandToRestore: (database: string, backup: string, target: string) => string;
}

export interface RestoreResult {
  readonly database: string;
  readonly backup: Backup;
  readonly dryRun: boolean;
  readonly durationSeconds: number;
  /** What became of the database that had the name before. */
  readonly replaced:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'dropped'; readonly safetyBackup: string | undefined }
    | {
        readonly kind: 'kept';
        readonly name: string;
        readonly until: Date;
        readonly goBack: string;
      };
  readonly validation: Validation | undefined;
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly string[];
}

/** How long a swap keeps the database that it replaced. */
const keepReplacedHours = 24;

/** What has the target's name now. */
type Target =
  | { readonly kind: 'absent' }
  | { readonly kind: 'whole'; readonly properties: DatabaseProperties }
  /** The rest of a restore that did not end: nothing in it is worth keeping. */
  | { readonly kind: 'half-restored'; readonly mark: Mark };

/** Everything that is known and checked before anything is changed. */
interface Plan {
  readonly request: RestoreRequest;
  readonly backup: Backup;
  readonly target: Target;
  readonly archive: string;
  readonly list: ArchiveList;
  readonly contents: Contents;
  readonly jobs: number;
  /** The live database's own owner, grants and settings; the recorded ones when there is none. */
  readonly properties: DatabaseProperties;
}

/**
 * Restores a backup: choose and verify it, look at the target, and only then replace it.
 *
 * `swap` restores beside the target and exchanges both by renaming. `recreate` takes a safety backup,
 * drops the target and restores under its own name; what fails after the drop is reported with the
 * command that brings the old data back.
 */
export async function restore(
  parts: RestoreParts,
  request: RestoreRequest,
  work: Work,
): Promise<RestoreResult> {
  const startedAt = work.now();
  await parts.store.check('read', work.signal);
  const backup = await chooseBackup(parts.store, request.database, request.backup, work.signal);
  refuseNewerArchive(backup, parts);
  const purpose = `restore into ${request.target}`;
  return await withDatabaseLock(
    parts.server,
    request.target,
    'exclusive',
    purpose,
    work.signal,
    async (maintenance, signal) => {
      const guarded = { ...work, signal };
      const plan = await prepare(parts, maintenance, request, backup, guarded);
      const done = request.dryRun
        ? ({ replaced: { kind: 'nothing' }, validation: undefined, warnings: [] } as const)
        : await carryOut(parts, maintenance, plan, guarded);
      return {
        ...done,
        database: request.target,
        backup,
        dryRun: request.dryRun,
        leftOut: plan.list.leftOut,
        durationSeconds: (work.now().getTime() - startedAt.getTime()) / 1000,
      };
    },
  );
}

/** An archive cannot go back to an older major than the one it was taken from. */
function refuseNewerArchive({ name, manifest }: Backup, { server, tools }: RestoreParts): void {
  const archiveMajor = Number.parseInt(manifest.client.version, 10);
  if (Math.max(archiveMajor, manifest.server.major) <= tools.major) return;
  throw new Failure(
    'CLIENT_TOOLS_TOO_OLD',
    `${name} was taken from PostgreSQL ${manifest.server.version} with pg_dump ${manifest.client.version}; ${server.name} runs ${server.version}`,
    `Restore it into a server of version ${Math.max(archiveMajor, manifest.server.major)} or later.`,
  );
}

/** All checks. Nothing on the server has been changed when this returns or throws. */
async function prepare(
  { server, store, tools, scratch, cores }: RestoreParts,
  maintenance: Session,
  request: RestoreRequest,
  backup: Backup,
  { reporter, signal }: Work,
): Promise<Plan> {
  const { manifest } = backup;
  const target = await lookAt(maintenance, request.target);
  requireConfirmation(request, target);

  reporter.info(`Fetching ${backup.name}`);
  const archive = join(scratch, 'archive.dump');
  await downloadVerified(store, backup, 'dump', archive, reporter, signal);
  const contents = await readContentsFile(store, backup, sha256, signal);
  const list = await listArchive(server, tools, archive, signal);
  for (const { entry, reason } of list.leftOut) reporter.detail(`Leaving out ${entry}: ${reason}`);

  const jobs =
    request.jobs === 'auto'
      ? chooseJobs({ cores, sizeBytes: manifest.dump.sizeBytes, tables: manifest.totals.tables })
      : request.jobs;
  const live = target.kind === 'whole' ? target.properties : undefined;
  const differing = live ? differingProperties(manifest.properties, live) : [];
  if (differing.length > 0) {
    reporter.info(
      `"${request.target}" keeps its own ${differing.join(', ')}, which differ from the backup’s`,
    );
  }
  reporter.info(
    `${backup.name} is whole: ${list.entries} entries, taken ${manifest.snapshotAt} from ${manifest.server.host}`,
  );
  reporter.info(describePlan(request, target, jobs));
  // Encoding and locale are the archive's: they decide whether its data can be loaded at all.
  const { encoding, collate, characterType, localeProvider, locale, icuRules } =
    manifest.properties;
  const properties = {
    ...(live ?? manifest.properties),
    ...{ encoding, collate, characterType, localeProvider, locale, icuRules },
  };
  return { request, backup, target, archive, list, contents, jobs, properties };
}

async function lookAt(maintenance: Session, database: string): Promise<Target> {
  const found = await readProperties(maintenance, database);
  if (!found) return { kind: 'absent' };
  return found.mark?.role === 'restoring'
    ? { kind: 'half-restored', mark: found.mark }
    : { kind: 'whole', properties: found.properties };
}

function requireConfirmation({ target, confirm }: RestoreRequest, found: Target): void {
  if (confirm === target || (confirm === undefined && found.kind === 'absent')) return;
  throw new Failure(
    'CONFIRMATION_MISMATCH',
    confirm === undefined
      ? `database "${target}" exists and would be replaced; that was not confirmed`
      : `the confirmation "${confirm}" is not the name of the target database "${target}"`,
    'To replace it, give its name once more, in --confirm. Look twice at the host as well.',
  );
}

function describePlan(
  { target, strategy, safetyBackup }: RestoreRequest,
  found: Target,
  jobs: number,
) {
  const how = `, ${jobs === 1 ? 'one job' : `${jobs} jobs`}`;
  switch (found.kind) {
    case 'absent':
      return `"${target}" does not exist yet and will be created${how}`;
    case 'half-restored':
      return `"${target}" is the rest of run ${found.mark.run}, which did not end; it will be dropped and restored anew${how}`;
    case 'whole':
      return strategy === 'swap'
        ? `"${target}" will be replaced by renaming once the restored database has been checked${how}`
        : `"${target}" will be ${safetyBackup ? 'backed up, dropped' : 'dropped WITHOUT a safety backup'} and restored anew${how}`;
  }
}

type Outcome = Pick<RestoreResult, 'replaced' | 'validation' | 'warnings'>;

async function carryOut(
  parts: RestoreParts,
  maintenance: Session,
  plan: Plan,
  work: Work,
): Promise<Outcome> {
  await sweep(parts, maintenance, plan.request.target, work);
  if (plan.target.kind === 'absent') return await create(parts, maintenance, plan, work);
  return plan.request.strategy === 'swap' && plan.target.kind === 'whole'
    ? await swap(parts, maintenance, plan, plan.target.properties, work)
    : await recreate(parts, maintenance, plan, work);
}

/** Drops what earlier runs left: half-restored copies for this target, replaced databases whose time is over. */
async function sweep(
  { server }: RestoreParts,
  maintenance: Session,
  target: string,
  { reporter, signal, now }: Work,
): Promise<void> {
  for (const { name, mark } of await listDatabases(server, maintenance, signal)) {
    // Nobody else restores into the target while we hold its lock: a copy for it is a leftover.
    const leftover = mark?.role === 'restoring' && mark.database === target && name !== target;
    const expired = mark?.role === 'replaced' && new Date(mark.expiresAt) < now();
    if (!leftover && !expired) continue;
    reporter.info(`Dropping "${name}", which an earlier restore left (run ${mark.run})`);
    await dropDatabase(maintenance, name);
  }
}

/** Nothing has the target's name: when the restore fails, what there is of it goes again. */
async function create(
  parts: RestoreParts,
  maintenance: Session,
  plan: Plan,
  work: Work,
): Promise<Outcome> {
  const { target } = plan.request;
  try {
    const validation = await fill(parts, maintenance, target, plan, work);
    refuseDifferences(validation, target);
    const warnings = await putInOrder(maintenance, target, plan.properties, work);
    return { replaced: { kind: 'nothing' }, validation, warnings };
  } catch (error) {
    await removeRemains(parts, target, work);
    throw error;
  }
}

/** Restores beside the live database, checks the result, and exchanges the two by renaming. */
async function swap(
  parts: RestoreParts,
  maintenance: Session,
  plan: Plan,
  live: DatabaseProperties,
  work: Work,
): Promise<Outcome> {
  const { target } = plan.request;
  const random = work.random();
  const side = derivedName(target, 'restore', random);
  const replaced = derivedName(target, 'replaced', random);
  const until = new Date(work.now().getTime() + keepReplacedHours * 3_600_000);
  const [current, old] = [quoteIdent(target), quoteIdent(replaced)];
  const goBack = `ALTER DATABASE ${current} RENAME TO ${quoteIdent(side)}; ALTER DATABASE ${old} RENAME TO ${current}; ${commentSql(target, live.comment)};`;
  const { server } = parts;
  try {
    const validation = await fill(parts, maintenance, side, plan, work);
    refuseDifferences(validation, target);
    const statements = propertyStatements(side, plan.properties);
    // The owner last, under the final name: after it the database may no longer be ours to rename.
    const warnings = await apply(maintenance, statements.slice(0, -1), work);
    work.reporter.info(`Swapping "${target}" and the restored database`);
    await using terminator = await server.connect(
      server.address.maintenanceDatabase,
      'swap',
      work.signal,
    );
    const mark = makeMark('replaced', target, until, work, live.comment);
    await swapDatabases(
      maintenance,
      terminator,
      { live: target, side, replaced },
      { live: plan.properties.comment, replaced: renderMark(mark) },
    );
    warnings.push(
      ...(await apply(maintenance, propertyStatements(target, plan.properties).slice(-1), work)),
    );
    return { replaced: { kind: 'kept', name: replaced, until, goBack }, validation, warnings };
  } catch (error) {
    const untouched = await removeRemains(parts, side, work);
    if (untouched && !(await exists(parts, replaced))) throw error;
    throw new Failure(
      'RESTORE_INCOMPLETE',
      `the swap of "${target}" was cut off: ${messageOf(error)}`,
      `If there is a database "${replaced}", the swap was done, and this undoes it: ${goBack} Otherwise "${target}" is as it was.`,
      { cause: error },
    );
  }
}

/** Takes a safety backup, drops the target, and restores under its own name. */
async function recreate(
  parts: RestoreParts,
  maintenance: Session,
  plan: Plan,
  work: Work,
): Promise<Outcome> {
  const { target } = plan.request;
  const safety =
    plan.request.safetyBackup && plan.target.kind === 'whole'
      ? await takeSafetyBackup(parts, maintenance, target, work)
      : undefined;
  const wayBack = safety
    ? `The old data is in ${safety}. Bring it back: ${parts.commandToRestore(target, safety, target)}`
    : `There is no safety backup of this run. Restore any backup: ${parts.commandToRestore(plan.backup.place.database, plan.backup.name, target)}`;

  work.reporter.info(`Dropping "${target}"`);
  let dropped = false;
  let validation: Validation | undefined;
  let warnings: string[];
  try {
    await dropDatabase(maintenance, target);
    dropped = true;
    validation = await fill(parts, maintenance, target, plan, work);
    warnings = await putInOrder(maintenance, target, plan.properties, work);
  } catch (error) {
    // A drop whose answer was lost may have been carried out.
    if (!dropped && (await exists(parts, target))) throw error;
    const state = (await removeRemains(parts, target, work))
      ? `"${target}" does not exist now`
      : `"${target}" is half-restored now`;
    throw new Failure(
      error instanceof Failure && error.code === 'INTERRUPTED'
        ? 'INTERRUPTED'
        : 'RESTORE_INCOMPLETE',
      `the restore failed after "${target}" was dropped; ${state}: ${messageOf(error)}`,
      wayBack,
      { cause: error },
    );
  }
  // Whole, though not as recorded: better than nothing at all until someone has decided.
  refuseDifferences(validation, target, `"${target}" holds the restored data. ${wayBack}`);
  return { replaced: { kind: 'dropped', safetyBackup: safety }, validation, warnings };
}

async function takeSafetyBackup(
  parts: RestoreParts,
  maintenance: Session,
  target: string,
  work: Work,
): Promise<string> {
  await parts.store.check('write', work.signal);
  const { name } = await backupDatabase(
    parts,
    maintenance,
    target,
    {
      label: 'safety',
      compression: { method: 'auto' },
      countRows: true,
      lockWaitTimeoutSeconds: 60,
      excludeSchemas: [],
      excludeTableData: [],
      pgDumpOptions: [],
    },
    work,
  );
  work.reporter.info(`Safety backup of "${target}": ${name}`);
  return name;
}

/** Creates a database, restores the archive into it, and compares it with what was recorded. */
async function fill(
  { server, tools, scratch }: RestoreParts,
  maintenance: Session,
  database: string,
  plan: Plan,
  work: Work,
): Promise<Validation | undefined> {
  const { reporter, signal } = work;
  const until = new Date(work.now().getTime() + keepReplacedHours * 3_600_000);
  const mark = makeMark('restoring', plan.request.target, until, work, null);
  await createMarkedDatabase(maintenance, database, plan.properties, server.major, mark);
  reporter.info(`Restoring into "${database}"`);
  const listFile = join(scratch, 'archive.list');
  const { archive, list, jobs } = plan;
  await restoreArchive(server, tools, { archive, list, listFile, database, jobs }, signal);
  await Promise.all([rm(archive), rm(listFile)]);
  await using session = await server.connect(database, 'restore', signal);
  reporter.info('Analyzing');
  await session.execute('ANALYZE');
  if (!plan.request.validate) return undefined;
  reporter.info('Comparing with what was recorded');
  const restored = await readContents(
    session,
    server.major,
    plan.backup.manifest.exclusions,
    plan.contents.rows !== null,
  );
  return compareContents(plan.contents, restored);
}

function refuseDifferences(
  validation: Validation | undefined,
  target: string,
  state = `"${target}" was left as it was.`,
): void {
  if (!validation || validation.ok) return;
  const findings = [
    ...validation.missing.map(object => `missing: ${object}`),
    ...validation.unexpected.map(object => `not in the backup: ${object}`),
    ...validation.changed.map(object => `differs: ${object}`),
    ...validation.rows.map(
      ({ table, recorded, restored }) => `rows of ${table}: ${recorded} recorded, ${restored} now`,
    ),
  ];
  const shown = findings.slice(0, 5).join('; ');
  throw new Failure(
    'VALIDATION_FAILED',
    `the restored database differs from what was recorded in ${findings.length} places: ${shown}${findings.length > 5 ? '; …' : ''}`,
    state,
  );
}

/** Owner, grants and settings; and the recorded comment in place of the mark: now it is whole. */
async function putInOrder(
  maintenance: Session,
  database: string,
  properties: DatabaseProperties,
  work: Work,
): Promise<string[]> {
  const statements = propertyStatements(database, properties);
  const warnings = await apply(maintenance, statements.slice(0, -1), work);
  await maintenance.execute(commentSql(database, properties.comment));
  return [...warnings, ...(await apply(maintenance, statements.slice(-1), work))];
}

/**
 * Runs statements of which each stands for itself. One that is refused, because a role does not
 * exist here, say, is a warning that holds the statement: the data is in place, and dropping it
 * again for a missing grant would help nobody.
 */
async function apply(
  maintenance: Session,
  statements: readonly { readonly sql: string; readonly what: string }[],
  { reporter }: Work,
): Promise<string[]> {
  const warnings: string[] = [];
  for (const { sql, what } of statements) {
    try {
      await maintenance.execute(sql);
    } catch (error) {
      if (!(error instanceof Failure) || !refusals.includes(error.code)) throw error;
      const warning = `could not set ${what}: ${error.message}. When the cause is gone, run: ${sql}`;
      reporter.warn(warning);
      warnings.push(warning);
    }
  }
  return warnings;
}

const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];

function makeMark(
  role: Mark['role'],
  database: string,
  until: Date,
  { now, run }: Work,
  comment: string | null,
): Mark {
  return {
    role,
    database,
    run: run.id,
    createdAt: now().toISOString(),
    expiresAt: until.toISOString(),
    comment,
  };
}

/** Interrupted or not, this much time is left to clean up. */
const cleanupMs = 4000;

/**
 * Drops what a failed restore made, over a connection of its own: the cause may have taken the
 * others along. True when nothing of that name is left. Only what carries our mark is dropped: after
 * a swap whose reply was lost, the name may be nobody's.
 */
async function removeRemains(
  { server }: RestoreParts,
  database: string,
  { reporter }: Work,
): Promise<boolean> {
  try {
    await using session = await connectToCleanUp(server);
    const found = await readProperties(session, database);
    if (!found) return true;
    if (found.mark?.role !== 'restoring') return false;
    await dropDatabase(session, database);
    return true;
  } catch (error) {
    reporter.warn(
      `"${database}" could not be removed (${messageOf(error)}); the next restore into it will`,
    );
    return false;
  }
}

/** Whether there is a database of that name; as far as can be told, there is. */
async function exists({ server }: RestoreParts, database: string): Promise<boolean> {
  try {
    await using session = await connectToCleanUp(server);
    return (await readProperties(session, database)) !== undefined;
  } catch {
    return true;
  }
}

const connectToCleanUp = (server: Server): Promise<Session> =>
  server.connect(server.address.maintenanceDatabase, 'cleanup', AbortSignal.timeout(cleanupMs));

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
