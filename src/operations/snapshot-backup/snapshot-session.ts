import { setTimeout } from 'node:timers/promises';
import { asFailure } from '../../catalog/failure.ts';
import { lostSnapshot } from '../../postgres/client-tools/tool-refusals.ts';
import type { Server } from '../../postgres/session/server.ts';
import type { Session } from '../../postgres/session/session.ts';

/** The session that will hold the snapshot of a backup, and what ends all that belongs to it. */
export interface SnapshotSession {
  readonly connecting: Promise<Session>;
  readonly stop: AbortController;
  /** Of the dump, to the store. */
  sentBytes: number;
}

/** Connects; a backup takes it over, or `stop` ends it. */
export function openSnapshotSession(
  server: Server,
  database: string,
  signal: AbortSignal,
): SnapshotSession {
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  const connecting = server.connect(database, 'backup', both);
  connecting.catch(() => undefined);
  return { connecting, stop, sentBytes: 0 };
}

/** What ended the session that held it is known at once, where it is known at all. */
const lostSessionMs = 1000;

/** That the snapshot is gone is no cause: what ended the session that held it is. */
export async function whyOf(error: unknown, snapshotSession: Session): Promise<never> {
  if (lostSnapshot.test(asFailure(error).message)) {
    await Promise.race([snapshotSession.execute('SELECT'), setTimeout(lostSessionMs)]);
  }
  throw error;
}
