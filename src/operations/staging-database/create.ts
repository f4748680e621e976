import type { Unrestored } from '../../postgres/archive/lenient-restore.ts';
import { createClosedDatabase, createMarkedDatabase } from '../../postgres/database/create.ts';
import { beginRestoring, isOfTimescale } from '../../postgres/database/restoring-mode.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { Plan, StagingParts } from '../restore-plan.ts';
import { ownerMeanwhile } from '../restorer.ts';
import type { RunContext } from '../run-context.ts';
import { markOf } from '../run-mark.ts';
import { restorePart } from './restore-part.ts';

/**
 * Creates the new database, closed to applications and marked as not whole, with everything that is
 * defined in it and no rows: what this login cannot create fails here, before anything is lost.
 */
export async function createStagingDatabase(
  parts: StagingParts,
  maintenance: Session,
  name: string,
  plan: Plan,
  context: RunContext,
): Promise<Unrestored[]> {
  const mark = markOf('restoring', plan.request.target, null, context);
  const owner = ownerMeanwhile(parts);
  await createMarkedDatabase(maintenance, name, plan.properties, parts.server.major, mark, owner);
  context.signal.throwIfAborted();
  if (isOfTimescale(plan.list)) {
    const refused = await beginRestoring(maintenance, name);
    if (refused !== undefined) context.reporter.warn(timescaleRefused(name, refused));
  }
  context.reporter.detail(`Defining what is in "${name}"`);
  return await restorePart(parts, name, 'definitions', plan, context);
}

const timescaleRefused = (database: string, refused: string): string =>
  `TimescaleDB could not be told that "${database}" is being restored (${refused}): it may make indexes of its own, and the comparison then says so. Restore as a superuser`;

/**
 * Creates what keeps the target's name while there is nothing else to have it, so that no application
 * creates the database anew or gets into a half-restored one.
 */
export const createPlaceholder = (
  maintenance: Session,
  name: string,
  target: string,
  context: RunContext,
): Promise<void> =>
  createClosedDatabase(maintenance, name, markOf('restoring', target, null, context));
