import type { ClientTools } from '../../postgres/client-tools/client-tools.ts';
import type { Server } from '../../postgres/session/server.ts';
import type { Isolation } from '../../postgres/temporary-server/confinement.ts';

/** A server that drills may make databases on. */
export interface ScratchServer extends AsyncDisposable {
  readonly server: Server;
  /** The same as whoever runs what is in the dump reaches it; most often `server` itself. */
  readonly restorer: Server;
  /** Of its own major. */
  readonly tools: ClientTools;
  /** Of one that was started for this run and goes with it. Undefined: a server of somebody's. */
  readonly temporaryServer: TemporaryServer | undefined;
}

/**
 * A server of our own, whose superuser we are. Roles may be made on it, it does without locales that this
 * machine lacks, and what an archive brings along has no rights on it.
 */
export interface TemporaryServer {
  /** Holds its data. */
  readonly folder: string;
  readonly isolation: Isolation;
  /** Whether an extension is made on it. */
  readonly mayMake: (extension: string) => boolean;
}
