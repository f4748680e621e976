import { lstat, mkdtemp, readdir, rmdir, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, messageOf } from '../../catalog/failure.ts';
import { giveTo, otherUsers, runAs, type SystemUser } from './confinement.ts';
import { isAbandoned, ownedName } from './owned-directory.ts';

/** Where a throw-away server lives. */
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
    const folder = await mkdtemp(join(place, ownedName(prefix)));
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

/** How many bytes a user other than root may still write there; `undefined` where nobody knows. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  const { blocks, bavail, bsize } = await statfs(folder);
  // Some network file systems do not know.
  return blocks === 0 ? undefined : bavail * bsize;
}

/**
 * Ends the servers and removes the folders of runs that are no more, on this machine and of this user or
 * those that its servers run as. Answers which folders are gone.
 */
export async function sweepThrowAwayServers(environment: NodeJS.ProcessEnv): Promise<string[]> {
  const others = await otherUsers(environment);
  const swept: string[] = [];
  for (const place of new Set([tmpdir(), '/tmp'])) {
    const names = await readdir(place).catch(() => []);
    for (const name of names.filter(one => isAbandoned(prefix, one))) {
      const folder = join(place, name);
      const found = await lstat(folder).catch(() => undefined);
      const other = others.find(({ uid }) => uid === found?.uid);
      if (!found?.isDirectory() || !(other || found.uid === process.getuid?.())) continue;
      await removeThrowAwayFolder(folder, other, environment);
      if ((await lstat(folder).catch(() => undefined)) === undefined) swept.push(folder);
    }
  }
  return swept;
}

/**
 * Removes a folder, and ends the server in it if there is one. As the user whose it is: what he links to
 * is not root's to remove.
 */
export async function removeThrowAwayFolder(
  folder: string,
  user: SystemUser | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  await runAs(user, endAndRemove, [folder], environment);
  // Only its owner can empty it, and only we may remove it where the place above is ours alone.
  await rmdir(folder).catch(() => undefined);
}

// A process id in a file may be another's by now: it has to be a postmaster of this very folder.
const endAndRemove = `
pid=$(head -n 1 "$1/data/postmaster.pid")
case $pid in '' | *[!0-9]*) pid=none ;; esac
serves() {
  { tr '\\0' ' ' <"/proc/$pid/cmdline" || ps -o command= -p "$pid"; } | grep -qF -- " -D $1/data "
}
tries=0
while serves "$1" && [ "$tries" -lt 200 ]; do
  kill -QUIT "$pid"
  sleep 0.05
  tries=$((tries + 1))
done
[ "$tries" -lt 200 ] || kill -KILL "$pid"
rm -rf "$1"
`;

const prefix = 'pg-azure-backup-server-';

/** The temporary folder of root may be one that nobody else can enter. */
const mayEnter = async (
  folder: string,
  user: SystemUser | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<boolean> =>
  user === undefined || (await runAs(user, 'cd "$1" && echo yes', [folder], environment)) !== '';
