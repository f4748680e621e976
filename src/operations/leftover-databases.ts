import { Failure, messageOf } from '../catalog/failure.ts';
import { dropDatabase } from '../postgres/database/ddl.ts';
import type { MarkedDatabase } from '../postgres/database/marks.ts';
import { isProven, listMarked } from '../postgres/database/marks.ts';
import { readProperties } from '../postgres/database/properties.ts';
import { withDatabaseLock } from '../postgres/session/advisory-lock.ts';
import { quoteIdent } from '../postgres/session/quoting.ts';
import type { Server } from '../postgres/session/server.ts';
import type { Session } from '../postgres/session/session.ts';
import { toCleanUp } from './reconnect.ts';
import { ownerMeanwhile, type RestoringServer } from './restorer.ts';
import type { RunContext } from './run-context.ts';

/** Databases that restores and drills left behind, of this run and of earlier ones. */

/**
 * Drops what earlier runs left: half-restored copies for this target, and replaced databases whose
 * time is over. One that cannot be dropped is left to a later run.
 */
export async function sweepLeftovers(
  parts: RestoringServer,
  maintenance: Session,
  target: string,
  { reporter, now }: RunContext,
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
export async function dropLeftovers(
  parts: { readonly server: Server },
  maintenance: Session,
  database: string,
  { reporter, instance, signal }: RunContext,
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

/**
 * Drops scratch databases whose drill is gone: it held a lock on the name as long as it lived. Answers
 * which are gone.
 */
export async function sweepScratchDatabases(
  server: Server,
  context: RunContext,
): Promise<string[]> {
  const { reporter, signal } = context;
  const { maintenanceDatabase } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'verify', signal);
  const dropped: string[] = [];
  for (const { name, mark, owner, isOurs } of await listMarked(session)) {
    if (mark.role !== 'scratch') continue;
    if (!isOurs) {
      reporter.detail(`"${name}" is left alone: it belongs to "${owner}", not to this login`);
      continue;
    }
    try {
      await withDatabaseLock(server, name, 'exclusive', 'verify', signal, held =>
        dropDatabase(held, name, { force: true }),
      );
      dropped.push(name);
      reporter.info(`Dropped "${name}", which an earlier drill left (run ${mark.run})`);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Failure && error.code === 'DATABASE_BUSY') continue;
      reporter.warn(`"${name}" could not be dropped: ${messageOf(error)}`);
    }
  }
  return dropped;
}

/** Drops what the next restore would sweep anyway. */
export async function dropOrWarn(
  maintenance: Session,
  name: string,
  { reporter }: RunContext,
): Promise<string[]> {
  try {
    await dropDatabase(maintenance, name, { force: true });
    return [];
  } catch (error) {
    const warning = `"${name}" could not be dropped (${messageOf(error)}); a later restore will`;
    reporter.warn(warning);
    return [warning];
  }
}
