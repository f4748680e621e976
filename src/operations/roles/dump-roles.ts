import { Failure } from '../../catalog/failure.ts';
import { readRoles } from '../../postgres/roles/read-roles.ts';
import { renderRoles } from '../../postgres/roles/roles-file.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { RunContext } from '../run-context.ts';

/** The bytes of the roles file. A server that does not tell its roles costs nobody their backup. */
export async function readRolesOrWarn(
  maintenance: Session,
  { reporter, signal }: RunContext,
): Promise<Buffer | undefined> {
  try {
    return Buffer.from(renderRoles(await readRoles(maintenance)));
  } catch (error) {
    // A session that is gone, or given up, tells nothing of what may be read.
    const isGone = maintenance.lost.aborted || signal.aborted;
    if (!(error instanceof Failure) || isGone) throw error;
    reporter.warn(`the server’s roles could not be read, and are not kept: ${error.message}`);
    return undefined;
  }
}
