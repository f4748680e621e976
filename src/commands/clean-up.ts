import { messageOf } from '../catalog/failure.ts';
import { dropDatabase, listDatabases } from '../postgres/databases.ts';
import { withDatabaseLock } from '../postgres/lock.ts';
import type { Server } from '../postgres/server.ts';
import type { Work } from './work.ts';

/** A restore that was cut off before it could clean up. */
export interface CutOffRestore {
  /** By which it marked its databases. */
  readonly instance: string;
  /** The target itself was being replaced: what has its name now may hold all the data there is. */
  readonly replacing: boolean;
}

/**
 * Drops the databases that a restore which was cut off created and did not finish, and returns their
 * names. One that cannot be dropped is a warning: the next restore into the same target tries again.
 */
export async function cleanUp(
  server: Server,
  { instance, replacing }: CutOffRestore,
  work: Work,
): Promise<readonly string[]> {
  const { reporter, signal } = work;
  const { maintenanceDatabase } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'cleanup', signal);
  const dropped: string[] = [];
  for (const { name, mark } of await listDatabases(server, session, signal)) {
    if (mark?.role !== 'restoring' || mark.run !== instance) continue;
    if (replacing && name === mark.database) continue;
    try {
      await withDatabaseLock(server, mark.database, 'exclusive', 'cleanup', signal, maintenance =>
        dropDatabase(maintenance, name, { force: true }),
      );
      dropped.push(name);
    } catch (error) {
      reporter.warn(
        `"${name}" could not be removed (${messageOf(error)}); the next restore into "${mark.database}" will`,
      );
    }
  }
  return dropped;
}
