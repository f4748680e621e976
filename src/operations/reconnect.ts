import { setTimeout } from 'node:timers/promises';
import { Failure } from '../catalog/failure.ts';
import { withDatabaseLock } from '../postgres/session/advisory-lock.ts';
import type { Server } from '../postgres/session/server.ts';
import type { Session } from '../postgres/session/session.ts';
import type { RunContext } from './run-context.ts';

/** How long a server that went away, or is busy, is waited for, so that what it holds can be put right. */
const reconnectMs = 60_000;

/** The same when the run is interrupted. */
const hurriedMs = 3000;

const reconnectIntervalMs = 500;

/**
 * Goes on with the session that holds the lock, or with a new one when what failed took it along: the
 * server may have been restarted, and takes a moment.
 */
export async function withReconnect<Result>(
  server: Server,
  maintenance: Session,
  target: string,
  interruption: AbortSignal,
  context: RunContext,
  use: (session: Session, context: RunContext) => Promise<Result>,
): Promise<Result> {
  if (!maintenance.lost.aborted)
    return await use(maintenance, { ...context, signal: interruption });
  const hurried = interruption.aborted;
  const signal = hurried ? AbortSignal.timeout(hurriedMs) : interruption;
  const giveUp = performance.now() + (hurried ? hurriedMs : reconnectMs);
  context.reporter.info('Connecting again, to put right what can be put right');
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
          return use(session, { ...context, signal: hurried ? interruption : one });
        },
      );
    } catch (error) {
      if (begun || signal.aborted || performance.now() > giveUp) throw error;
      if (error instanceof Failure) context.reporter.detail(error.message);
      await setTimeout(reconnectIntervalMs, undefined, { signal });
    }
  }
}

/** The session that holds the lock, or a new one when what failed took it along. */
export async function toCleanUp(
  { server }: { readonly server: Server },
  maintenance: Session,
  { reason }: AbortSignal,
): Promise<Session> {
  if (!maintenance.lost.aborted) {
    return { ...maintenance, [Symbol.asyncDispose]: async () => undefined };
  }
  const { maintenanceDatabase } = server.address;
  const isInterrupted = reason instanceof Failure && reason.code === 'INTERRUPTED';
  const retryPolicy = AbortSignal.timeout(isInterrupted ? hurriedMs : reconnectMs);
  return await server.connect(maintenanceDatabase, 'cleanup', retryPolicy);
}
