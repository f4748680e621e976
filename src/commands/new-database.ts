import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareContents, type Validation } from '../catalog/contents.ts';
import { Failure, messageOf } from '../catalog/failure.ts';
import type { DatabaseProperties } from '../catalog/manifest.ts';
import type { Mark } from '../catalog/mark.ts';
import { readContents } from '../postgres/contents.ts';
import {
  commentSql,
  createMarkedDatabase,
  differingProperties,
  dropDatabase,
  listDatabases,
  type PropertyStatement,
  propertyStatements,
  readProperties,
} from '../postgres/databases.ts';
import { restoreArchive } from '../postgres/restore.ts';
import type { Session } from '../postgres/session.ts';
import type { Plan, RestoreParts } from './restore.ts';
import type { Work } from './work.ts';

/**
 * The steps by which a restore makes a new database: create and mark, load, check, put in order; and
 * what is done with those that earlier or failed runs left.
 */

/** Creates the new database, empty, closed to applications and marked as not whole. */
export async function createSide(
  { server }: RestoreParts,
  maintenance: Session,
  name: string,
  plan: Plan,
  work: Work,
): Promise<void> {
  const createdAt = work.now().toISOString();
  const mark: Mark = {
    role: 'restoring',
    database: plan.request.target,
    run: work.instance,
    createdAt,
    expiresAt: createdAt,
    comment: null,
  };
  await createMarkedDatabase(maintenance, name, plan.properties, server.major, mark);
  work.signal.throwIfAborted();
}

/** The mark of a database that a swap takes out of the way. */
export const replacedMark = (
  database: string,
  until: Date,
  comment: string | null,
  { instance, now }: Work,
): Mark => ({
  role: 'replaced',
  database,
  run: instance,
  createdAt: now().toISOString(),
  expiresAt: until.toISOString(),
  comment,
});

/** Restores the archive into the new database. The archive is not needed any more then. */
export async function load(
  { server, tools, scratch }: RestoreParts,
  database: string,
  { archive, list, jobs }: Plan,
  { reporter, signal }: Work,
): Promise<void> {
  reporter.info(`Restoring into "${database}"`);
  const listFile = join(scratch, 'archive.list');
  await restoreArchive(server, tools, { archive, list, listFile, database, jobs }, signal);
  await Promise.all([rm(archive), rm(listFile)]);
}

/** Gathers statistics, and compares the new database with what was recorded, if that is wanted. */
export async function check(
  { server }: RestoreParts,
  database: string,
  { request, backup, contents }: Plan,
  { reporter, signal }: Work,
): Promise<Validation | undefined> {
  await using session = await server.connect(database, 'restore', signal);
  reporter.info('Analyzing');
  await session.execute('ANALYZE');
  if (!request.validate) return undefined;
  reporter.info('Comparing with what was recorded');
  const { exclusions } = backup.manifest;
  const countRows = contents.rows !== null;
  const restored = await readContents(session, server.major, exclusions, countRows);
  return compareContents(contents, restored);
}

/** How many differences a message names. */
const shownDifferences = 5;

/** Throws when the comparison found differences. `state` says what the user is left with. */
export function refuseDifferences(validation: Validation | undefined, state: string): void {
  if (!validation || validation.ok) return;
  const findings = [
    ...validation.missing.map(object => `missing: ${object}`),
    ...validation.unexpected.map(object => `not in the backup: ${object}`),
    ...validation.changed.map(object => `differs: ${object}`),
    ...validation.rows.map(
      ({ table, recorded, restored }) => `rows of ${table}: ${recorded} recorded, ${restored} now`,
    ),
  ];
  const shown = findings.slice(0, shownDifferences).join('; ');
  throw new Failure(
    'VALIDATION_FAILED',
    `the restored database differs from what was recorded in ${findings.length} places: ${shown}${findings.length > shownDifferences ? '; …' : ''}`,
    state,
  );
}

/** Grants, settings and owner; and the recorded comment in place of the mark: now it is whole. */
export async function putInOrder(
  maintenance: Session,
  database: string,
  properties: DatabaseProperties,
  work: Work,
): Promise<string[]> {
  const statements = propertyStatements(database, properties);
  const warnings = await applyStatements(maintenance, statements.slice(0, -1), work);
  await maintenance.execute(commentSql(database, properties.comment));
  warnings.push(...(await applyStatements(maintenance, statements.slice(-1), work)));
  const now = await readProperties(maintenance, database);
  const differing = now ? differingProperties(properties, now.properties) : [];
  if (differing.length > 0 && warnings.length === 0) {
    const warning = `"${database}" differs from what it should be in its ${differing.join(', ')}`;
    work.reporter.warn(warning);
    warnings.push(warning);
  }
  return warnings;
}

/**
 * Runs statements of which each stands for itself. One that is refused, because a role does not
 * exist here, say, is a warning that holds the statement: the data is in place, and dropping it
 * again for a missing grant would help nobody.
 */
export async function applyStatements(
  maintenance: Session,
  statements: readonly PropertyStatement[],
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

/**
 * Drops what earlier runs left: half-restored copies for this target, and replaced databases whose
 * time is over. One that cannot be dropped is left to a later run.
 */
export async function sweep(
  { server }: RestoreParts,
  maintenance: Session,
  target: string,
  { reporter, signal, now }: Work,
): Promise<void> {
  for (const { name, mark } of await listDatabases(server, maintenance, signal)) {
    if (!mark || name === target) continue;
    // Nobody else restores into the target while we hold its lock: a copy for it is a leftover.
    const leftover = mark.role === 'restoring' && mark.database === target;
    const expired = mark.role === 'replaced' && new Date(mark.expiresAt) < now();
    if (!leftover && !expired) continue;
    reporter.info(`Dropping "${name}", which an earlier restore left (run ${mark.run})`);
    try {
      // In an old database someone may be at work; in a half-restored one only what was cut off is.
      await dropDatabase(maintenance, name, { force: leftover });
    } catch (error) {
      reporter.warn(`"${name}" could not be dropped: ${messageOf(error)}`);
    }
  }
}

/**
 * Drops what this run made of a database and did not finish. True when nothing of that name is
 * left. Only what carries this run's own mark is dropped.
 */
export async function removeRemains(
  parts: RestoreParts,
  maintenance: Session,
  database: string,
  { reporter, instance }: Work,
): Promise<boolean> {
  try {
    await using session = await toCleanUp(parts, maintenance);
    const found = await readProperties(session, database);
    if (!found) return true;
    if (found.mark?.role !== 'restoring' || found.mark.run !== instance) return false;
    await dropDatabase(session, database, { force: true });
    return true;
  } catch (error) {
    reporter.warn(
      `"${database}" could not be removed (${messageOf(error)}); the next restore into it will`,
    );
    return false;
  }
}

/** Whether there is a database of that name; as far as can be told, there is. */
export async function exists(
  parts: RestoreParts,
  maintenance: Session,
  database: string,
): Promise<boolean> {
  try {
    await using session = await toCleanUp(parts, maintenance);
    return (await readProperties(session, database)) !== undefined;
  } catch {
    return true;
  }
}

/** Interrupted or not, this much time is left to clean up when the connection is lost. */
const cleanupMs = 3000;

/** The session that holds the lock, or a new one when what failed took it along. */
async function toCleanUp({ server }: RestoreParts, maintenance: Session): Promise<Session> {
  if (!maintenance.lost.aborted) {
    return { ...maintenance, [Symbol.asyncDispose]: async () => undefined };
  }
  const { maintenanceDatabase } = server.address;
  return await server.connect(maintenanceDatabase, 'cleanup', AbortSignal.timeout(cleanupMs));
}
