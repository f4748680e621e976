import { setTimeout } from 'node:timers/promises';
import { Failure, messageOf } from '../catalog/failure.ts';
import { derivedName, type Mark, renderMark } from '../catalog/mark.ts';
import { commentSql, listMarked, readProperties } from '../postgres/databases.ts';
import { withDatabaseLock } from '../postgres/lock.ts';
import {
  dropDatabase,
  type Exchange,
  exchangeDatabases,
  renameDatabase,
  reopenDatabase,
} from '../postgres/replace.ts';
import type { Server } from '../postgres/server.ts';
import type { Session } from '../postgres/session.ts';
import type { Work } from './work.ts';

/**
 * How a restore takes the target out of the way and puts something in its place, and how that is
 * undone: by the run itself, by the post step of an action, or by the next restore.
 */

/** The mark of a database that this run makes, sets aside, closes or keeps. */
export function markOf(
  role: Mark['role'],
  database: string,
  comment: string | null,
  { instance, now }: Work,
  expiresAt = now(),
): string {
  const createdAt = now().toISOString();
  const mark = { role, database, run: instance, createdAt, expiresAt: expiresAt.toISOString() };
  return renderMark({ ...mark, comment });
}

/**
 * Exchanges two databases. `comment` is the live one's own, where sessions that nobody may end are to
 * be kept from coming back; without it nobody is in it.
 */
export async function exchange(
  server: Server,
  maintenance: Session,
  names: Omit<Exchange, 'closing'>,
  live: { readonly comment: string | null } | undefined,
  work: Work,
): Promise<void> {
  const { maintenanceDatabase } = server.address;
  const { reporter, signal } = work;
  await using terminator = await server.connect(maintenanceDatabase, 'exchange', neverAborted);
  const closing = live && {
    mark: markOf('closed', names.live, live.comment, work),
    comment: live.comment,
    start: () =>
      reporter.info(
        `Waiting for sessions in "${names.live}" that this login may not end; new ones are refused`,
      ),
  };
  await exchangeDatabases(maintenance, terminator, { ...names, closing }, signal);
}

/**
 * Puts back what a restore that was cut off had set aside, and opens what it had closed. True when
 * the target itself was out of the way. The caller holds the lock on its name.
 */
export async function putBack(
  server: Server,
  maintenance: Session,
  target: string,
  work: Work,
): Promise<boolean> {
  const { reporter } = work;
  // Half of it would be worse than waiting for it.
  const unhurried = { ...work, signal: neverAborted };
  const ours = (await listMarked(maintenance)).filter(({ mark }) => mark.database === target);
  const closed = ours.find(({ mark }) => mark.role === 'closed');
  if (closed) {
    await reopenDatabase(maintenance, target, closed.mark.comment ?? null);
    reporter.info(`Opened "${target}", which run ${closed.mark.run} had closed`);
  }
  const aside = ours.find(({ mark, isInvalid }) => mark.role === 'set-aside' && !isInvalid);
  if (!aside) return false;
  const standIn = ours.find(({ name, mark }) => name === target && mark.role === 'restoring');
  if (!standIn && (await readProperties(maintenance, target))) {
    reporter.warn(
      `"${aside.name}" is what run ${aside.mark.run} set aside of "${target}", which exists as well. Nothing was done about it: look at both`,
    );
    return false;
  }
  const comment = aside.mark.comment ?? null;
  if (!standIn) {
    await renameDatabase(maintenance, aside.name, target);
    await maintenance.execute(commentSql(target, comment));
  } else {
    const away = derivedName(target, 'restore', work.random());
    await exchange(
      server,
      maintenance,
      {
        live: target,
        next: { name: aside.name, comment },
        away: { name: away, comment: renderMark(standIn.mark) },
      },
      undefined,
      unhurried,
    );
    await dropOrWarn(maintenance, away, work);
  }
  reporter.info(`"${target}" is back, as it was before run ${aside.mark.run}`);
  return true;
}

/** Drops what the next restore would sweep anyway. */
export async function dropOrWarn(
  maintenance: Session,
  name: string,
  { reporter }: Work,
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

/** How long a server that went away is waited for, so that what it holds can be put right. */
const reconnectMs = 60_000;
/** The same when the run is interrupted. */
const hurriedMs = 3000;

/**
 * Goes on with the session that holds the lock, or with a new one when what failed took it along: the
 * server may have been restarted, and takes a moment.
 */
export async function goOn<Result>(
  server: Server,
  maintenance: Session,
  target: string,
  interruption: AbortSignal,
  work: Work,
  use: (session: Session, work: Work) => Promise<Result>,
): Promise<Result> {
  if (!maintenance.lost.aborted) return await use(maintenance, { ...work, signal: interruption });
  const hurried = interruption.aborted;
  const signal = hurried ? AbortSignal.timeout(hurriedMs) : interruption;
  const giveUp = performance.now() + (hurried ? hurriedMs : reconnectMs);
  work.reporter.info('Connecting again, to put right what can be put right');
  let begun = false;
  while (true) {
    try {
      return await withDatabaseLock(
        server,
        target,
        'exclusive',
        'cleanup',
        signal,
        (session, one) => {
          begun = true;
          return use(session, { ...work, signal: hurried ? interruption : one });
        },
      );
    } catch (error) {
      if (begun || signal.aborted || performance.now() > giveUp) throw error;
      if (error instanceof Failure) work.reporter.detail(error.message);
      await setTimeout(reconnectIntervalMs, undefined, { signal });
    }
  }
}

const reconnectIntervalMs = 500;

const neverAborted = new AbortController().signal;
