import type { Validation } from '../catalog/contents.ts';
import { Failure, messageOf } from '../catalog/failure.ts';
import type { DatabaseProperties } from '../catalog/manifest.ts';
import { derivedName, renderMark } from '../catalog/mark.ts';
import {
  commentSql,
  dropDatabase,
  propertyStatements,
  renameDatabase,
  swapDatabases,
} from '../postgres/databases.ts';
import { quoteIdent, type Session } from '../postgres/session.ts';
import { backupDatabase } from './backup-database.ts';
import {
  applyStatements,
  check,
  createSide,
  exists,
  load,
  putInOrder,
  refuseDifferences,
  removeRemains,
  replacedMark,
  sweep,
} from './new-database.ts';
import type { Plan, RestoreParts, RestoreResult } from './restore.ts';
import type { Work } from './work.ts';

type Outcome = Pick<RestoreResult, 'replaced' | 'validation' | 'warnings'>;

/**
 * Puts the backup in the target's place. Whichever way, a new database is created beside the target
 * first: what cannot be created at all (locale, encoding, rights) fails while nothing is lost.
 */
export async function replaceTarget(
  parts: RestoreParts,
  maintenance: Session,
  plan: Plan,
  work: Work,
): Promise<Outcome> {
  const { target, strategy } = plan.request;
  await sweep(parts, maintenance, target, work);
  const random = work.random();
  const names = {
    target,
    side: derivedName(target, 'restore', random),
    replaced: derivedName(target, 'replaced', random),
  };
  const inPlace = (): Promise<Outcome> => {
    switch (plan.target.kind) {
      case 'absent':
        return create(parts, maintenance, plan, names, work);
      case 'half-restored':
        return recreate(parts, maintenance, plan, names, work);
      case 'whole':
        return strategy === 'swap'
          ? swap(parts, maintenance, plan, plan.target.properties, names, work)
          : recreate(parts, maintenance, plan, names, work);
    }
  };
  try {
    work.marks(true);
    await createSide(parts, maintenance, names.side, plan, work);
    const outcome = await inPlace();
    work.marks(false);
    return outcome;
  } catch (error) {
    await removeRemains(parts, maintenance, names.side, work);
    throw error;
  } finally {
    work.reporter.lastWords(undefined);
  }
}

interface Names {
  readonly target: string;
  /** Under which the new database is created. */
  readonly side: string;
  /** Under which a swap keeps the old one. */
  readonly replaced: string;
}

/** Nothing has the target's name: when the restore fails, what there is of it goes again. */
async function create(
  parts: RestoreParts,
  maintenance: Session,
  plan: Plan,
  { target, side }: Names,
  work: Work,
): Promise<Outcome> {
  // At once, so that no application creates it meanwhile.
  await renameDatabase(maintenance, side, target);
  try {
    await load(parts, target, plan, work);
    const validation = await check(parts, target, plan, work);
    refuseDifferences(validation, `"${target}" was not created.`);
    const warnings = await putInOrder(maintenance, target, plan.properties, work);
    return { replaced: { kind: 'nothing' }, validation, warnings };
  } catch (error) {
    await removeRemains(parts, maintenance, target, work);
    throw error;
  }
}

/** How long a swap keeps the database that it replaced. */
const keepReplacedHours = 24;

/** Restores beside the live database, checks the result, and exchanges the two by renaming. */
async function swap(
  parts: RestoreParts,
  maintenance: Session,
  plan: Plan,
  live: DatabaseProperties,
  { target, side, replaced }: Names,
  work: Work,
): Promise<Outcome> {
  const { server } = parts;
  const until = new Date(work.now().getTime() + keepReplacedHours * 3_600_000);
  const [current, old] = [quoteIdent(target), quoteIdent(replaced)];
  // The comment first: with it the old database stops being one that a later run may drop.
  const goBack = `${commentSql(replaced, live.comment)}; ALTER DATABASE ${current} RENAME TO ${quoteIdent(side)}; ALTER DATABASE ${old} RENAME TO ${current};`;

  await load(parts, side, plan, work);
  const validation = await check(parts, side, plan, work);
  refuseDifferences(validation, `"${target}" was left as it was.`);
  const statements = propertyStatements(side, plan.properties);
  // The owner last, under the final name: after it the database may no longer be ours to rename.
  const warnings = await applyStatements(maintenance, statements.slice(0, -1), work);
  work.signal.throwIfAborted();
  work.reporter.info(`Swapping "${target}" and the restored database`);
  const terminator = await server.connect(
    server.address.maintenanceDatabase,
    'swap',
    new AbortController().signal,
  );
  const cutOff = {
    message: `the swap of "${target}" was cut off`,
    hint: `If there is a database "${replaced}", the swap was done, and this undoes it: ${goBack} Otherwise "${target}" is as it was.`,
  };
  work.reporter.lastWords(cutOff);
  try {
    await swapDatabases(
      maintenance,
      terminator,
      { live: target, side, replaced },
      {
        live: plan.properties.comment,
        replaced: renderMark(replacedMark(target, until, live.comment, work)),
      },
    );
  } catch (error) {
    if (!maintenance.lost.aborted && !(await exists(parts, maintenance, replaced))) throw error;
    const message = `${cutOff.message}: ${messageOf(error)}`;
    throw new Failure('RESTORE_INCOMPLETE', message, cutOff.hint, { cause: error });
  } finally {
    await terminator[Symbol.asyncDispose]();
  }
  const owner = propertyStatements(target, plan.properties).slice(-1);
  warnings.push(...(await applyStatements(maintenance, owner, work)));
  return { replaced: { kind: 'kept', name: replaced, until, goBack }, validation, warnings };
}

/** Takes a safety backup, drops the target, and restores under its own name. */
async function recreate(
  parts: RestoreParts,
  maintenance: Session,
  plan: Plan,
  { target, side }: Names,
  work: Work,
): Promise<Outcome> {
  const safety =
    plan.request.safetyBackup && plan.target.kind === 'whole'
      ? await takeSafetyBackup(parts, maintenance, target, work)
      : undefined;
  const wayBack = safety
    ? `The old data is in ${safety}. Bring it back: ${parts.wayToRestore({ database: target, backup: safety, target })}`
    : `There is no safety backup of this run. Restore any backup: ${parts.wayToRestore({ database: plan.backup.place.database, backup: plan.backup.name, target })}`;

  work.signal.throwIfAborted();
  work.reporter.info(`Dropping "${target}"`);
  work.reporter.lastWords({
    message: `cut off while "${target}" was restored: it is dropped or half-restored`,
    hint: wayBack,
  });
  let stage: 'dropping' | 'loading' | 'finishing' = 'dropping';
  let validation: Validation | undefined;
  let warnings: string[];
  try {
    await dropDatabase(maintenance, target, { force: true });
    stage = 'loading';
    // At once, so that no application creates it meanwhile.
    await renameDatabase(maintenance, side, target);
    await load(parts, target, plan, work);
    stage = 'finishing';
    validation = await check(parts, target, plan, work);
    warnings = await putInOrder(maintenance, target, plan.properties, work);
  } catch (error) {
    // The server refused the drop: nothing has happened.
    if (stage === 'dropping' && !maintenance.lost.aborted) throw error;
    const state = await describeState(parts, maintenance, target, stage, work);
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
  refuseDifferences(validation, `"${target}" holds the restored data. ${wayBack}`);
  return { replaced: { kind: 'dropped', safetyBackup: safety }, validation, warnings };
}

/** What a failed `recreate` leaves; what is only half there is removed first. */
async function describeState(
  parts: RestoreParts,
  maintenance: Session,
  target: string,
  stage: 'dropping' | 'loading' | 'finishing',
  work: Work,
): Promise<string> {
  switch (stage) {
    case 'dropping':
      return `whether the drop was carried out cannot be told`;
    case 'loading':
      return (await removeRemains(parts, maintenance, target, work))
        ? `"${target}" does not exist now`
        : `"${target}" is half-restored now`;
    case 'finishing':
      return `"${target}" holds all restored data, but was not checked or lacks its grants and settings`;
  }
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
      includeRoles: true,
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
