import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '../../catalog/backup.ts';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { asFailure, Failure, messageOf } from '../../catalog/failure.ts';
import { derivedName } from '../../catalog/mark.ts';
import { sourceOf } from '../../catalog/source.ts';
import { dropLeftovers } from '../../operations/leftover-databases.ts';
import type { Plan } from '../../operations/restore-plan.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { createStagingDatabase } from '../../operations/staging-database/create.ts';
import { refuseDifferences } from '../../operations/staging-database/validate.ts';
import { namesOf, statementsOf } from '../../operations/unrestored.ts';
import { downloadVerified } from '../../operations/verified-download.ts';
import { listArchive } from '../../postgres/archive/list-archive.ts';
import { loadWithPath } from '../../postgres/archive/search-path.ts';
import { chooseJobs } from '../../postgres/client-tools/choose-jobs.ts';
import { readContentsFile } from '../../repository/checked-files.ts';
import { sha256 } from '../../storage/transfer/digests.ts';
import type { RestoreParts } from './parts.ts';
import { type Acceptance, putInPlace } from './put-in-place.ts';
import { mayNeedPath, recoveryHint } from './recovery-text.ts';
import type { Replacement } from './replacement.ts';

/**
 * The plan that brings back what a restore has dropped, from the safety backup that it took: fetched
 * and checked like every other backup, with everything in it that it can have, and as much of it as can
 * be loaded.
 */
export async function planRollback(
  { restorer, store, tools, tempDir, cores }: RestoreParts,
  failed: Plan,
  safety: Backup,
  properties: DatabaseProperties,
  { reporter, signal }: RunContext,
): Promise<Plan> {
  const { manifest } = safety;
  // There need not be room for both.
  await rm(failed.archive, { force: true });
  const archive = join(tempDir, 'safety.dump');
  await downloadVerified(store, safety, 'dump', archive, reporter, signal);
  const searchPath = failed.request.loadSearchPath
    ? await loadWithPath(archive, properties)
    : undefined;
  const contents = await readContentsFile(store, safety, sha256, signal);
  const list = await listArchive(restorer, tools, archive, failed.request.target, manifest, signal);
  const facts = { cores, sizeBytes: manifest.dump.sizeBytes, tables: manifest.totals.tables };
  const jobs = Math.min(chooseJobs(facts), failed.jobs);
  // The roles are those of this server: the grants were in force a moment ago.
  const request = { ...failed.request, restorePrivileges: true, validate: true };
  const source = sourceOf(safety);
  return {
    ...{ ...failed, request, source, archive, list, contents, jobs, properties },
    ...{ searchPath, tolerates: 'everything', sqlBeforeExchange: [] },
  };
}

/** Of what a rollback loads: constraints can be made up for, rows cannot once applications write. */
const acceptRows: Acceptance = ({ unrestored }) => {
  const lost = unrestored.filter(({ kind }) => kind === 'rows');
  if (lost.length === 0) return;
  throw new Failure(
    'PG_RESTORE_FAILED',
    `rows could not be loaded: ${namesOf(lost)}`,
    'It was not put in place.',
  );
};

/** Restores the safety backup in place of what could not be restored. */
export async function rollBack(
  replacement: Replacement,
  properties: DatabaseProperties,
  safety: Backup,
  cause: unknown,
): Promise<Failure> {
  const { parts, maintenance, plan, names, context, interruption } = replacement;
  const { target } = names;
  const { message, hint } = asFailure(cause);
  context.reporter.warn(`the restore failed: ${message}`);
  context.reporter.info(`Bringing "${target}" back from ${safety.name}`);
  const staging = derivedName(target, 'restore', context.random());
  try {
    const safetyPlan = await planRollback(parts, plan, safety, properties, context);
    const undefinable = await createStagingDatabase(
      parts,
      maintenance,
      staging,
      safetyPlan,
      context,
    );
    const again: Replacement = { ...replacement, plan: safetyPlan, names: { ...names, staging } };
    const built = await putInPlace(again, acceptRows);
    const unrestored = [...undefinable, ...built.unrestored];
    if (unrestored.length > 0) {
      return new Failure(
        'RESTORE_INCOMPLETE',
        `the restore failed after "${target}" was dropped; ${safety.name} brought all its rows back, but not: ${namesOf(unrestored)}; what had failed: ${message}`,
        statementsOf(unrestored),
        { cause },
      );
    }
    refuseDifferences(built.validation, [], `"${target}" holds what ${safety.name} brought back.`);
    return new Failure(
      'RESTORE_ROLLED_BACK',
      `the restore failed after "${target}" was dropped, and ${safety.name} brought the old data back: ${message}`,
      `"${target}" has its old data again; what is in it belongs to "${parts.restorer.address.username}", as after every restore. ${hint}`,
      { cause },
    );
  } catch (error) {
    await dropLeftovers(parts, maintenance, staging, context);
    const differs = error instanceof Failure && error.code === 'VALIDATION_FAILED';
    const state = differs
      ? `${safety.name} was restored instead, but ${messageOf(error)}`
      : `bringing it back failed, too (${messageOf(error)}), and it is closed now`;
    return new Failure(
      interruption.aborted ? 'INTERRUPTED' : 'RESTORE_INCOMPLETE',
      `the restore failed after "${target}" was dropped; ${state}: ${message}`,
      recoveryHint(replacement, safety, mayNeedPath(error) || plan.request.loadSearchPath),
      { cause },
    );
  }
}
