import { rm } from 'node:fs/promises';
import { Failure } from '../../catalog/failure.ts';
import type { Plan, RestoreParts } from '../../commands/restore/plan.ts';
import type { TriedCopy } from '../../commands/restore/proof.ts';
import type { Unrestored } from '../../postgres/client-tools/lenient-restore.ts';
import { listArchive } from '../../postgres/client-tools/pg-restore.ts';
import { createMarkedDatabase } from '../../postgres/database/databases.ts';
import { createClosedDatabase } from '../../postgres/database/replace.ts';
import type { Session } from '../../postgres/session/session.ts';
import { dropOrWarn } from '../leftover-databases.ts';
import { ownerMeanwhile } from '../restorer.ts';
import type { Work } from '../run-context.ts';
import { markOf } from '../run-mark.ts';
import { restorePart } from './restore-part.ts';

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
