import { mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, messageOf } from '../../catalog/failure.ts';
import { ownedName } from './owned-directory.ts';
import { giveTo, runAs, type SystemUser } from './run-as.ts';

/** Where a temporary server lives. */
export interface ThrowAwayFolders {
  /** Holds its data. */
  readonly data: string;
  /** Holds its Unix socket; most often the same. */
  readonly sockets: string;
}

/** Two folders at most, or one, which nobody but the server's user, root and we can enter. */
export async function makeThrowAwayFolders(
  user: SystemUser | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<ThrowAwayFolders> {
  const place = tmpdir();
  const data = await makeFolder(
    (await mayEnter(place, user, environment)) ? place : '/tmp',
    user,
    environment,
  );
  if (isForSockets(data)) return { data, sockets: data };
  try {
    return { data, sockets: await makeFolder('/tmp', user, environment) };
  } catch (error) {
    await rmdir(data);
    throw error;
  }
}

/** The name of a Unix socket is short: 107 bytes on Linux, 103 elsewhere. libpq parts hosts at commas. */
const isForSockets = (folder: string): boolean =>
  Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= 103 && !folder.includes(',');

async function makeFolder(
  place: string,
  user: SystemUser | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  try {
    const folder = await mkdtemp(join(place, ownedName(folderPrefix)));
    if (user) await giveTo(user, folder, environment);
    return folder;
  } catch (error) {
    throw new Failure(
      'DISK_FULL',
      `no folder for a throw-away PostgreSQL can be made in ${place}: ${messageOf(error)}`,
      'Set TMPDIR to a folder that exists, has room and can be written to.',
      { cause: error },
    );
  }
}

export const folderPrefix = 'pg-azure-backup-server-';

/** The temporary folder of root may be one that nobody else can enter. */
const mayEnter = async (
  folder: string,
  user: SystemUser | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<boolean> =>
  user === undefined || (await runAs(user, 'cd "$1" && echo yes', [folder], environment)) !== '';
