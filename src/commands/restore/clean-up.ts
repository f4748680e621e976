import { setTimeout } from 'node:timers/promises';
import { Failure, messageOf } from '../../catalog/failure.ts';
import type { Mark } from '../../catalog/mark.ts';
import { revertSetAside } from '../../operations/cutover.ts';
import { leftAlone } from '../../operations/leftover-databases.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { dropDatabase } from '../../postgres/database/ddl.ts';
import { isProven, listMarked } from '../../postgres/database/marks.ts';
import { withDatabaseLock } from '../../postgres/session/advisory-lock.ts';
import type { Server } from '../../postgres/session/server.ts';
import type { Session } from '../../postgres/session/session.ts';

/** A restore that was cut off before it could clean up. */
export interface CutOffRestore {
  /** By which it marked its databases. */
  readonly instance: string;
  /** The target itself was being replaced: what has its name now keeps it for what comes back. */
  readonly replacing: boolean;
  /** Whom the new database belongs to while it is filled, if that is another login. */
  readonly restorer: string | undefined;
}

export interface CleanedUp {
  /** The names of unfinished databases. */
  readonly dropped: readonly string[];
  /** The target was out of the way, and has its name again. */
  readonly isBack: boolean;
}

/**
 * Puts right what a restore that was cut off left: what it had set aside or closed is put back, what
 * it created and did not finish is dropped. What cannot be put right is a warning: the next restore
 * into the same target tries again.
 */
export async function cleanUp(
  server: Server,
  restore: CutOffRestore,
  context: RunContext,
): Promise<CleanedUp> {
  const { reporter, signal } = context;
  const { maintenanceDatabase } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'cleanup', signal);
  const ofRun = async () =>
    (await listMarked(session)).filter(({ mark }) => mark.run === restore.instance);
  const putRight = async (
    name: string,
    target: string,
    act: (held: Session) => Promise<boolean>,
  ): Promise<boolean> => {
    try {
      return await whenFree(server, target, context, act);
    } catch (error) {
      reporter.warn(
        `"${name}" could not be put right (${messageOf(error)}); the next restore into "${target}" will`,
      );
      return false;
    }
  };

  let isBack = false;
  for (const { name, mark } of await ofRun()) {
    if (mark.role !== 'set-aside' && mark.role !== 'closed') continue;
    const put = (held: Session) => revertSetAside(server, held, mark.database, context);
    if (await putRight(name, mark.database, put)) isBack = true;
  }
  const dropped: string[] = [];
  for (const found of await ofRun()) {
    const { name, mark } = found;
    if (!isUnfinished(name, mark, restore)) continue;
    if (!isProven(found, restore.restorer)) {
      reporter.warn(leftAlone(found));
      continue;
    }
    const drop = async (held: Session) => {
      // Another run may have been faster: what has the name by now is not what was seen before.
      const now = (await listMarked(held)).find(one => one.name === name);
      if (!now || !isUnfinished(name, now.mark, restore)) return false;
      if (!isProven(now, restore.restorer)) return false;
      await dropDatabase(held, name, { force: true });
      return true;
    };
    if (await putRight(name, mark.database, drop)) dropped.push(name);
  }
  return { dropped, isBack };
}

const isUnfinished = (name: string, mark: Mark, { instance, replacing }: CutOffRestore): boolean =>
  mark.role === 'restoring' && mark.run === instance && !(replacing && name === mark.database);

/** So long a server may take to notice that the client of a session is gone. */
const patienceMs = 15_000;
const pauseMs = 200;

/** Works under the lock of a database; the session of what was cut off may have it for a moment. */
async function whenFree<Result>(
  server: Server,
  database: string,
  { signal, now }: RunContext,
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
