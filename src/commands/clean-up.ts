import { setTimeout } from 'node:timers/promises';
import { Failure, messageOf } from '../catalog/failure.ts';
import type { Mark } from '../catalog/mark.ts';
import { dropDatabase, listDatabases, readProperties } from '../postgres/databases.ts';
import { withDatabaseLock } from '../postgres/lock.ts';
import type { Server } from '../postgres/server.ts';
import type { Session } from '../postgres/session.ts';
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
  restore: CutOffRestore,
  work: Work,
): Promise<readonly string[]> {
  const { reporter, signal } = work;
  const { maintenanceDatabase } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'cleanup', signal);
  const dropped: string[] = [];
  for (const { name, mark } of await listDatabases(server, session, signal)) {
    if (!mark || !isUnfinished(name, mark, restore)) continue;
    try {
      if (await dropUnfinished(server, name, mark.database, restore, work)) dropped.push(name);
    } catch (error) {
      reporter.warn(
        `"${name}" could not be removed (${messageOf(error)}); the next restore into "${mark.database}" will`,
      );
    }
  }
  return dropped;
}

const isUnfinished = (
  name: string,
  mark: Mark | undefined,
  { instance, replacing }: CutOffRestore,
): boolean =>
  mark?.role === 'restoring' && mark.run === instance && !(replacing && name === mark.database);

/** False when another run was faster: what has the name by then is not what was seen before. */
async function dropUnfinished(
  server: Server,
  name: string,
  target: string,
  restore: CutOffRestore,
  work: Work,
): Promise<boolean> {
  return await whenFree(server, target, work, async maintenance => {
    const found = await readProperties(maintenance, name);
    if (!isUnfinished(name, found?.mark, restore)) return false;
    await dropDatabase(maintenance, name, { force: true });
    return true;
  });
}

/** So long a server may take to notice that the client of a session is gone. */
const patienceMs = 15_000;
const pauseMs = 200;

/** Works under the lock of a database; the session of what was cut off may have it for a moment. */
async function whenFree<Result>(
  server: Server,
  database: string,
  { signal, now }: Work,
  work: (maintenance: Session) => Promise<Result>,
): Promise<Result> {
  const until = now().getTime() + patienceMs;
  for (;;) {
    try {
      return await withDatabaseLock(server, database, 'exclusive', 'cleanup', signal, work);
    } catch (error) {
      const busy = error instanceof Failure && error.code === 'DATABASE_BUSY';
      if (!busy || now().getTime() > until) throw error;
      await setTimeout(pauseMs, undefined, { signal });
    }
  }
}
