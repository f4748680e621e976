import { Failure } from '../../catalog/failure.ts';
import { withoutMark } from '../../operations/incomplete-restore.ts';
import type { Target } from '../../operations/restore-plan.ts';
import { readProperties } from '../../postgres/database/properties.ts';
import type { Session } from '../../postgres/session/session.ts';

/** What has the target's name now; throws where that is the rest of somebody else's restore. */
export async function inspectTarget(maintenance: Session, database: string): Promise<Target> {
  const found = await readProperties(maintenance, database);
  if (!found) return { kind: 'absent' };
  const { mark, isOurs, properties } = found;
  if (mark?.role !== 'restoring') return { kind: 'whole', properties };
  if (isOurs) return { kind: 'half-restored', mark };
  // What is half-restored is dropped without a backup.
  throw new Failure(
    'DATABASE_HALF_RESTORED',
    `"${database}" says of itself that it is a half-restored copy (run ${mark.run}), but it belongs to "${properties.owner}", and not to this login`,
    `Restore as "${properties.owner}", whose copy it may be.${withoutMark(database)}`,
  );
}
