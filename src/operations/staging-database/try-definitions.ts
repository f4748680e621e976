import { rm } from 'node:fs/promises';
import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import type { KnownSource } from '../../catalog/source.ts';
import { listArchive } from '../../postgres/archive/list-archive.ts';
import type { Session } from '../../postgres/session/session.ts';
import { dropOrWarn } from '../leftover-databases.ts';
import type { Plan, StagingParts } from '../restore-plan.ts';
import type { RunContext } from '../run-context.ts';
import { createStagingDatabase } from './create.ts';

/**
 * Tries whether everything that is defined in the target can be created on this server by this login, as a
 * way back would have to: the trial was on another.
 */
export async function tryDefinitions(
  parts: StagingParts,
  maintenance: Session,
  name: string,
  { source, archive }: { readonly source: KnownSource; readonly archive: string },
  plan: Plan,
  context: RunContext,
): Promise<void> {
  const { restorer, tools } = parts;
  const { request } = plan;
  const { facts } = source;
  const list = await listArchive(restorer, tools, archive, request.target, facts, context.signal);
  const { properties } = facts;
  try {
    await createStagingDatabase(
      parts,
      maintenance,
      name,
      { ...plan, archive, list, properties },
      context,
    );
    await rm(archive);
  } catch (error) {
    context.signal.throwIfAborted();
    if (!(error instanceof Failure)) throw error;
    const { target } = request;
    throw new Failure(
      'SAFETY_BACKUP_UNPROVEN',
      `"${target}" could not be created again once it is dropped: ${error.message}`,
      `"${target}" is as it was. ${error.hint} Or keep it: ${option('strategy')} swap, where the server has room for two copies. Or do without the proof: ${option('accept-unproven-safety-backup')}.`,
      { cause: error },
    );
  } finally {
    await dropOrWarn(maintenance, name, context);
  }
}
