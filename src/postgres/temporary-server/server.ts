import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import { findServerPrograms } from '../client-tools/find.ts';
import { type Machine, thisMachine } from '../client-tools/machine.ts';
import { firstError } from '../client-tools/tool-refusals.ts';
import { connectToServer } from '../session/reach-server.ts';
import type { Server } from '../session/server.ts';
import { confine, type Isolation } from './confinement.ts';
import { makeThrowAwayFolders, type ThrowAwayFolders } from './directory.ts';
import { installExtensions } from './extension-packages.ts';
import { port, serve } from './guardian.ts';
import { newPassword } from './password.ts';
import { installedLibraries, settingsOf } from './preload.ts';
import { removeThrowAwayFolder, sweepThrowAwayServers } from './sweep.ts';

export interface TemporaryServerRequest {
  readonly major: number;
  /** A private folder of this run. */
  readonly tempDir: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  /** Libraries that extensions need from its start; those that are not installed it does without. */
  readonly preloads?: readonly string[];
  /** Those that the user named: their packages are installed where this machine lacks them. */
  readonly named?: readonly string[];
}

/** A PostgreSQL of our own on this machine, for as long as it is in scope (`await using`). */
export interface StartedTemporaryServer extends AsyncDisposable {
  /** As its superuser reaches it. */
  readonly server: Server;
  /** Holds its data. */
  readonly folder: string;
  readonly isolation: Isolation;
  /** The isolation in words. */
  readonly description: string;
}

/**
 * Starts an empty PostgreSQL of a major in a temporary folder, and first clears away what runs that were
 * cut off left of theirs. It is to be had by a Unix socket alone, in a folder that nobody else can enter,
 * and by passwords that only we know. However our process ends, the server ends with it and its folder
 * goes.
 */
export async function startTemporaryServer(
  request: TemporaryServerRequest,
  machine: Machine = thisMachine,
): Promise<StartedTemporaryServer> {
  const { major, tempDir, environment, signal, info } = request;
  const programs = await findServerPrograms(request, machine);
  const problems = await installExtensions(request.named ?? [], major, programs, request, machine);
  for (const problem of problems) request.warn(problem);
  for (const folder of await sweepThrowAwayServers(environment)) {
    info(`Removed ${folder}, which a run that was cut off had left`);
  }
  signal.throwIfAborted();
  const confinement = await confine([programs.initdb, programs.postgres], tmpdir(), environment);
  const folders = await makeThrowAwayFolders(confinement.user, environment);
  const password = newPassword();
  const libraries = installedLibraries(programs.postgres, request.preloads ?? []);
  const guarded = serve(programs, folders, confinement, password, settingsOf(libraries));
  const stop = async () => {
    await guarded.end();
    // It has removed them, unless it was killed or may not.
    for (const folder of [folders.data, folders.sockets].filter(existsSync)) {
      await removeThrowAwayFolder(folder, confinement.user, environment);
    }
  };
  try {
    const problem = await guarded.ready(signal);
    if (problem !== undefined) {
      const failure = startFailure(major, problem, folders);
      if (libraries.length === 0) throw failure;
      request.warn(`${failure.message}; trying without ${libraries.join(', ')}`);
      await stop();
      return await startTemporaryServer({ ...request, preloads: [], named: [] }, machine);
    }
    const address = {
      host: folders.sockets,
      port,
      username: 'postgres',
      password,
      maintenanceDatabase: 'postgres',
    };
    await using reached = await connectToServer(
      { address, sslMode: 'disable', rootCertificate: undefined, tempDir, environment },
      signal,
    );
    const { server, maintenance } = reached;
    // Each login of a drill is to enter its own database alone.
    await maintenance.execute('REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC');
    const { isolation, description } = confinement;
    info(
      `Started a throw-away PostgreSQL ${server.version} in ${folders.data}; it runs ${description}`,
    );
    return {
      ...{ server, folder: folders.data, isolation, description },
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startFailure(major: number, said: string, { data }: ThrowAwayFolders): Failure {
  const lines = said.split('\n').filter(line => line.trim() !== '');
  const [line] = firstError(lines);
  const why = line === undefined ? '' : `: ${line.trim()}`;
  const what = `a throw-away PostgreSQL ${major} did not start in ${data}${why}`;
  const elsewhere = `restore elsewhere: ${option('scratch')} server, or ${option('scratch')} HOST.`;
  if (/could not look up effective user|user does not exist/.test(said)) {
    return new Failure(
      'SCRATCH_SERVER_FAILED',
      `${what}: user ${process.getuid?.()} has no entry in /etc/passwd, and PostgreSQL needs one`,
      `Run as root or as a user that this image knows, or have it know this one: echo "runner:x:$(id -u):$(id -g)::/tmp:/bin/sh" >>/etc/passwd. Or ${elsewhere}`,
    );
  }
  return /No space left on device|Disk quota exceeded/.test(said)
    ? new Failure(
        'DISK_FULL',
        what,
        `Make room there, set TMPDIR to a folder on a larger disk, or ${elsewhere}`,
      )
    : new Failure('SCRATCH_SERVER_FAILED', what, `Mend what it complains of, or ${elsewhere}`);
}
