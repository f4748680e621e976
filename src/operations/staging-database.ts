import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareContents, type Validation, withoutLeftOut } from '../catalog/compare-contents.ts';
import type { DatabaseProperties } from '../catalog/database-properties.ts';
import { Failure, messageOf } from '../catalog/failure.ts';
import { withoutMadeAfterRows } from '../catalog/loadable.ts';
import { lossesIn } from '../postgres/archive/toc.ts';
import { restoreTolerating, type Unrestored } from '../postgres/client-tools/lenient-restore.ts';
import {
  type ArchivePart,
  listArchive,
  restoreSettings,
} from '../postgres/client-tools/pg-restore.ts';
import { readContents } from '../postgres/contents/contents.ts';
import {
  createMarkedDatabase,
  differingProperties,
  isProven,
  listMarked,
  type MarkedDatabase,
  type PropertyStatement,
  propertyStatements,
  readProperties,
} from '../postgres/database/databases.ts';
import { createClosedDatabase, dropDatabase } from '../postgres/database/replace.ts';
import { long, quoteIdent, quoteLiteral, type Session } from '../postgres/session/session.ts';
import { behaveAsUsual, runSqlFile } from '../postgres/session/user-sql.ts';
import { dropOrWarn, markOf } from './cutover.ts';
import type { Plan, StagingParts as RestoreParts, TriedCopy } from './restore-plan.ts';
import { ownerMeanwhile } from './restorer.ts';
import { restorePrivileges } from './roles.ts';
import type { Work } from './run-context.ts';
import { unrestoredLine } from './unrestored.ts';

/**
 * The steps by which a restore makes a new database: create and mark, load, check, put in order; and
 * what is done with those that earlier or failed runs left.
 */

/**
 * Creates the new database, closed to applications and marked as not whole, with everything that is
 * defined in it and no rows: what this login cannot create fails here, before anything is lost.
 */
export async function createSide(
  parts: RestoreParts,
  maintenance: Session,
  name: string,
  plan: Plan,
  work: Work,
): Promise<Unrestored[]> {
  const mark = markOf('restoring', plan.request.target, null, work);
  const owner = ownerMeanwhile(parts);
  await createMarkedDatabase(maintenance, name, plan.properties, parts.server.major, mark, owner);
  work.signal.throwIfAborted();
  work.reporter.detail(`Defining what is in "${name}"`);
  return await restorePart(parts, name, 'definitions', plan, work);
}

async function restorePart(
  { restorer, tools, scratch }: RestoreParts,
  database: string,
  part: ArchivePart,
  { archive, list, jobs, searchPath, tolerates }: Plan,
  { signal }: Work,
): Promise<Unrestored[]> {
  const listFile = join(scratch, 'archive.list');
  const request = { archive, list, listFile, database, part, jobs, searchPath };
  const unrestored = await restoreTolerating(tolerates, restorer, tools, request, signal);
  await rm(listFile);
  return unrestored;
}

/**
 * Tries whether everything that is defined in the target can be created on this server by this login, as a
 * way back would have to: the trial was on another.
 */
export async function tryDefinitions(
  parts: RestoreParts,
  maintenance: Session,
  name: string,
  { source, archive }: TriedCopy,
  plan: Plan,
  work: Work,
): Promise<void> {
  const { restorer, tools } = parts;
  const list = await listArchive(restorer, tools, archive, source.facts, work.signal);
  const { properties } = source.facts;
  try {
    await createSide(parts, maintenance, name, { ...plan, archive, list, properties }, work);
    await rm(archive);
  } catch (error) {
    work.signal.throwIfAborted();
    if (!(error instanceof Failure)) throw error;
    const { target } = plan.request;
    throw new Failure(
      'SAFETY_BACKUP_UNPROVEN',
      `"${target}" could not be created again once it is dropped: ${error.message}`,
      `"${target}" is as it was. ${error.hint} Or keep it: --strategy swap, where the server has room for two copies. Or do without the proof: --accept-unproven-safety-backup.`,
      { cause: error },
    );
  } finally {
    await dropOrWarn(maintenance, name, work);
  }
}

/**
 * Creates what keeps the target's name while there is nothing else to have it, so that no application
 * creates the database anew or gets into a half-restored one.
 */
export const createStandIn = (
  maintenance: Session,
  name: string,
  target: string,
  work: Work,
): Promise<void> =>
  createClosedDatabase(maintenance, name, markOf('restoring', target, null, work));

/** Restores the rest of the archive, which is not needed any more then. */
export async function load(
  parts: RestoreParts,
  database: string,
  plan: Plan,
  work: Work,
): Promise<Unrestored[]> {
  work.reporter.info(`Restoring into "${database}"`);
  work.reporter.detail(`pg_restore ${parts.tools.version}, ${plan.jobs} jobs, ${restoreSettings}`);
  const unrestored = await restorePart(parts, database, 'rest', plan, work);
  await rm(plan.archive);
  return unrestored;
}

/**
 * Gathers statistics, and compares the new database with what was recorded, if that is wanted: side by
 * side where there may be two sessions, for neither keeps more than one core busy by itself.
 */
export async function check(
  { restorer }: RestoreParts,
  database: string,
  { request, source, contents, list, sessions, searchPath }: Plan,
  { reporter, signal }: Work,
): Promise<Validation | undefined> {
  const analyze = async () => {
    reporter.info('Analyzing');
    await using session = await restorer.connect(database, 'restore', signal);
    // It evaluates the expressions of indexes.
    if (searchPath !== undefined) await session.execute(setPath(searchPath));
    await session.execute(long('ANALYZE'));
  };
  const compare = async () => {
    if (!request.validate || !contents) return undefined;
    reporter.info('Comparing with what was recorded');
    await using session = await restorer.connect(database, 'restore', signal);
    const { exclusions } = source.facts;
    const depth = {
      countRows: contents.rows !== null,
      // Across major versions the hashes are others, whatever is in the rows.
      hashContents: contents.hashes !== undefined && contents.major === restorer.major,
      recorded: contents,
    };
    const restored = await readContents(session, restorer.major, exclusions, depth);
    return compareContents(withoutLeftOut(contents, list.lacks, list.emptied), restored);
  };
  if (sessions < 2) {
    await analyze();
    return await compare();
  }
  // When one fails, the other ends with the database: it is dropped then.
  const [, validation] = await Promise.all([analyze(), compare()]);
  return validation;
}

const setPath = (path: string): string =>
  `SELECT pg_catalog.set_config('search_path', ${quoteLiteral(path)}, false)`;

/** How many differences a message names. */
const shownDifferences = 5;

/**
 * Throws when the comparison found differences, other than what is known not to have been restored.
 * `state` says what the user is left with.
 */
export function refuseDifferences(
  found: Validation | undefined,
  unrestored: readonly Unrestored[],
  state: string,
): void {
  const validation = found && unrestored.length > 0 ? withoutMadeAfterRows(found) : found;
  if (!validation || validation.ok) return;
  const findings = [
    ...validation.missing.map(object => `missing: ${object}`),
    ...validation.unexpected.map(object => `not in the backup: ${object}`),
    ...validation.changed.map(object => `differs: ${object}`),
    ...validation.rows.map(
      ({ table, recorded, restored }) => `rows of ${table}: ${recorded} recorded, ${restored} now`,
    ),
    ...validation.contents.map(table => `other rows in ${table}`),
  ];
  const shown = findings.slice(0, shownDifferences).join('; ');
  throw new Failure(
    'VALIDATION_FAILED',
    `the restored database differs from what was recorded in ${findings.length} places: ${shown}${findings.length > shownDifferences ? '; …' : ''}`,
    state,
  );
}

/** What a new database is filled with, and how that went. */
export interface Built {
  readonly validation: Validation | undefined;
  readonly unrestored: readonly Unrestored[];
  readonly warnings: string[];
}

/** Loads, checks and puts in order a new database under its side name. */
export async function build(
  parts: RestoreParts,
  maintenance: Session,
  side: string,
  plan: Plan,
  work: Work,
): Promise<Built> {
  const unrestored = await load(parts, side, plan, work);
  for (const one of unrestored) work.reporter.warn(`not restored: ${unrestoredLine(one)}`);
  const validation = await check(parts, side, plan, work);
  const losses = lossesIn(plan.list.leftOut);
  for (const loss of losses) work.reporter.warn(loss);
  const refused = plan.request.restorePrivileges
    ? await restorePrivileges(parts.restorer, side, plan.list.privileges, work)
    : [];
  // The owner last, under the final name: after it the database may no longer be ours to rename.
  const statements = propertyStatements(side, plan.properties).slice(0, -1);
  const notSet = await applyStatements(maintenance, statements, work);
  return { validation, unrestored, warnings: [...losses, ...refused, ...notSet] };
}

/**
 * Runs the user's own SQL in the new database, which nobody else finds yet: once it is checked, for what is
 * recorded is what was there before. By whoever restored it: code that came with the backup may be set off.
 */
export async function runOwnSql(
  { restorer }: RestoreParts,
  database: string,
  { sqlBeforeExchange, properties }: Plan,
  { reporter, signal }: Work,
): Promise<void> {
  if (sqlBeforeExchange.length === 0) return;
  await using session = await restorer.connect(database, 'restore', signal);
  await behaveAsUsual(session, properties, 'session');
  for (const file of sqlBeforeExchange) {
    reporter.info(`Running ${file.name} in "${database}"`);
    await runSqlFile(session, file);
  }
}

/** Gives a database that has its final name its owner; what it should be and is not is a warning. */
export async function handOver(
  maintenance: Session,
  database: string,
  properties: DatabaseProperties,
  earlierWarnings: readonly string[],
  work: Work,
): Promise<string[]> {
  const owner = propertyStatements(database, properties).slice(-1);
  const warnings = [...earlierWarnings, ...(await applyStatements(maintenance, owner, work))];
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
      const remedy = /\brole\b/.test(error.message)
        ? ' (create it, or make this login a member of it)'
        : '';
      const warning = `could not set ${what}: ${error.message}${remedy}. When the cause is gone, run: ${sql}`;
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
  parts: Pick<RestoreParts, 'server' | 'restorer'>,
  maintenance: Session,
  target: string,
  { reporter, now }: Work,
): Promise<void> {
  for (const found of await listMarked(maintenance)) {
    const { name, mark, isInvalid } = found;
    if (name === target) continue;
    // Nobody else restores into the target while we hold its lock: a copy for it is a leftover. Of an
    // invalid one DROP DATABASE was begun, by somebody who may, and nothing can be done with it but that.
    const leftover =
      (mark.role === 'restoring' || (mark.role === 'set-aside' && isInvalid)) &&
      mark.database === target;
    const expired = mark.role === 'replaced' && new Date(mark.expiresAt) <= now();
    if (!leftover && !expired) continue;
    if (!isInvalid && !isProven(found, ownerMeanwhile(parts))) {
      reporter.warn(leftAlone(found));
      continue;
    }
    reporter.info(`Dropping "${name}", which an earlier restore left (run ${mark.run})`);
    try {
      // In an old database someone may be at work; in a half-restored one only what was cut off is.
      await dropDatabase(maintenance, name, { force: leftover });
    } catch (error) {
      reporter.warn(`"${name}" could not be dropped: ${messageOf(error)}`);
    }
  }
}

/** What is said of a database that calls itself a leftover and is not our login's. */
export const leftAlone = ({ name, owner, mark }: MarkedDatabase): string =>
  `"${name}" says of itself that run ${mark.run} left it, and belongs to "${owner}", not to this login, so that it is left alone. Should it be of no use: DROP DATABASE ${quoteIdent(name)};`;

/**
 * Drops what this run made of a database and did not finish. True when nothing of that name is
 * left. Only what carries this run's own mark is dropped, by a name that this run made up.
 */
export async function removeRemains(
  parts: Pick<RestoreParts, 'server'>,
  maintenance: Session,
  database: string,
  { reporter, instance, signal }: Work,
): Promise<boolean> {
  try {
    await using session = await toCleanUp(parts, maintenance, signal);
    const found = await readProperties(session, database);
    if (!found) return true;
    const isRemains = found.mark?.role === 'restoring' || found.mark?.role === 'scratch';
    if (!isRemains || found.mark?.run !== instance) return false;
    await dropDatabase(session, database, { force: true });
    return true;
  } catch (error) {
    reporter.warn(`"${database}" could not be removed (${messageOf(error)}); a later run will`);
    return false;
  }
}

/** This much time is left to clean up when the connection is lost: to a server that is busy, perhaps. */
const cleanupMs = 60_000;
/** The same when the run is interrupted. */
const hurriedMs = 3000;

/** The session that holds the lock, or a new one when what failed took it along. */
async function toCleanUp(
  { server }: Pick<RestoreParts, 'server'>,
  maintenance: Session,
  { reason }: AbortSignal,
): Promise<Session> {
  if (!maintenance.lost.aborted) {
    return { ...maintenance, [Symbol.asyncDispose]: async () => undefined };
  }
  const { maintenanceDatabase } = server.address;
  const isInterrupted = reason instanceof Failure && reason.code === 'INTERRUPTED';
  const patience = AbortSignal.timeout(isInterrupted ? hurriedMs : cleanupMs);
  return await server.connect(maintenanceDatabase, 'cleanup', patience);
}
